import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { isUnsigned, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { Words } from '../../../i18n/words';
import { CommandButton } from '../../../orders/command-button';
import { ReferenceData } from '../../../reference/reference-data';
import { UnitSelect } from '../../../reference/unit-select';
import { RefusalNote } from '../../../refusal/refusal-note';
import { InstantPipe } from '../../../ui/instant-pipe';
import type { InHandDesk } from './in-hand-desk';

/** Who was not reached and by which number; who asks for whose help; the unit that joins. */
@Component({
  selector: 'hl-joining-unit-form',
  imports: [
    CommandButton,
    FormsModule,
    InstantPipe,
    NzInputDirective,
    RefusalNote,
    TranslocoPipe,
    UnitSelect,
  ],
  template: `
    @for (missed of unreached(); track missed.id) {
      <p class="missed" role="note">
        <strong>■ {{ 'dispatch.inHand.notReached' | transloco: { unit: missed.name } }}</strong>
        <span>{{ 'dispatch.inHand.call' | transloco }} {{ missed.phone || '—' }}</span>
      </p>
    }
    @if (desk().request(); as request) {
      <article>
        <h3>{{ 'dispatch.inHand.asked' | transloco: { unit: request.helper.name } }}</h3>
        <p class="words">{{ request.reason }}</p>
        <p class="soft">
          {{ request.unit.name }} {{ request.filedBy }} {{ request.filedAt | hlInstant }}
        </p>
      </article>
    }
    @if (order().state === 'IN_PROGRESS') {
      <h3>{{ 'dispatch.inHand.join' | transloco }}</h3>
      <hl-unit-select inputId="joining-unit" [(unitId)]="desk().unitId" />
      @if (duty(); as text) {
        <p class="soft">{{ text }}</p>
      }
      <p class="soft">{{ 'dispatch.inHand.due' | transloco }}</p>
      <textarea
        nz-input
        rows="3"
        maxlength="500"
        [attr.aria-label]="'dispatch.inHand.text' | transloco"
        [placeholder]="'dispatch.inHand.text' | transloco"
        [ngModel]="desk().text()"
        (ngModelChange)="desk().text.set($event)"
      ></textarea>
      <hl-refusal [refusal]="desk().submission.refusal()" />
      <div class="send">
        <hl-command-button
          command="ADD_CO"
          type="primary"
          shortcut="dispatch"
          [order]="order()"
          [busy]="desk().submission.busy()"
          [blockedBy]="addBlockedBy()"
          (run)="add.emit()"
          >{{ 'dispatch.inHand.add' | transloco }}</hl-command-button
        >
        @if (desk().request()) {
          <hl-command-button
            command="DECLINE_HELP"
            [order]="order()"
            [busy]="desk().submission.busy()"
            [blockedBy]="declineBlockedBy()"
            (run)="decline.emit()"
            >{{ 'dispatch.inHand.decline' | transloco }}</hl-command-button
          >
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
      padding: 12px;
    }

    .missed {
      display: flex;
      flex-direction: column;
      padding: 8px 10px;
      border-left: 3px solid var(--danger);
      background: var(--danger-soft);
    }

    article {
      padding: 8px 12px;
      border: 1px solid var(--border);
      border-left: 3px solid var(--warn-solid);
      border-radius: var(--radius);
    }

    h3 {
      font-size: var(--text-size);
    }

    .send {
      display: flex;
      gap: 8px;
    }
  `,
})
export class JoiningUnitForm {
  readonly desk = input.required<InHandDesk>();
  readonly order = input.required<OrderDetail>();
  readonly add = output();
  readonly decline = output();

  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceData);

  /** With the number by which somebody there can be told. */
  protected readonly unreached = computed(() =>
    this.order()
      .assignments.filter(
        ({ state, receivedAt, unreceivedAt }) =>
          isUnsigned(state) && receivedAt === null && unreceivedAt !== null,
      )
      .map(({ unit: { id, name } }) => ({ id, name, phone: this.reference.unit(id)?.dutyPhone })),
  );
  protected readonly duty = computed(() => this.reference.unit(this.desk().unitId())?.dutyText);
  protected readonly addBlockedBy = computed(() =>
    this.desk().unitId() === undefined ? this.words.say('dispatch.inHand.unitMissing') : undefined,
  );
  protected readonly declineBlockedBy = computed(() =>
    this.desk().text().trim() === '' ? this.words.say('dispatch.inHand.reasonMissing') : undefined,
  );
}
