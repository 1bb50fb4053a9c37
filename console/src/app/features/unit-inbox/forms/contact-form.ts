import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { CONTACT_MEANS, type OrderAssignment, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import * as z from 'zod';

import { HandlingApi } from '../../../api/handling-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { CommandButton } from '../../../orders/command-button';
import { FileDrop } from '../../../orders/files/file-drop';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const ContactForm = z.object({ means: z.enum(CONTACT_MEANS), note: z.string() });
const EMPTY: z.infer<typeof ContactForm> = { means: 'PHONE', note: '' };

/** 联系诉求人: how, and what was said; the key that sends it says whether the citizen was reached. */
@Component({
  selector: 'hl-contact-form',
  imports: [
    CommandButton,
    FileDrop,
    FormFrame,
    FormsModule,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    TranslocoPipe,
  ],
  template: `
    <hl-form-frame
      command="RECORD_CONTACT"
      [heading]="'handling.contact.title' | transloco"
      [sendLabel]="'handling.contact.reached' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="record(true)"
      (closed)="closed.emit()"
    >
      <nz-radio-group
        nzSize="small"
        nzButtonStyle="solid"
        [attr.aria-label]="'handling.contact.means' | transloco"
        [ngModel]="kept().value().means"
        (ngModelChange)="kept().change({ means: $event })"
        [ngModelOptions]="{ standalone: true }"
      >
        @for (means of means; track means) {
          <label nz-radio-button [nzValue]="means">{{
            'terms.contactMeans.' + means | transloco
          }}</label>
        }
      </nz-radio-group>
      <label class="name" for="contact-note">{{ 'handling.contact.note' | transloco }} *</label>
      <textarea
        nz-input
        id="contact-note"
        rows="3"
        maxlength="1000"
        [placeholder]="'handling.contact.hint' | transloco"
        [ngModel]="kept().value().note"
        (ngModelChange)="kept().change({ note: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
      <span class="name">{{ 'terms.attachmentKind.CONTACT_EVIDENCE' | transloco }}</span>
      <hl-file-drop
        kind="CONTACT_EVIDENCE"
        [order]="order()"
        [chosen]="evidence()"
        (chosenChange)="evidence.set($event)"
        (busyChange)="travelling.set($event)"
      />
      <hl-command-button
        also
        command="RECORD_CONTACT"
        shortcut="answer-no"
        [order]="order()"
        [busy]="submission.busy()"
        [blockedBy]="blockedBy()"
        (run)="record(false)"
        >{{ 'handling.contact.notReached' | transloco }}</hl-command-button
      >
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class ContactFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(HandlingApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  /** Laid beside the order at once; the record names none of them. */
  protected readonly evidence = linkedSignal<string, readonly string[]>({
    source: this.orderId,
    computation: () => [],
  });
  protected readonly travelling = signal(false);
  protected readonly means = CONTACT_MEANS;
  protected readonly kept = computed(() =>
    this.forms.of('contact', this.orderId(), ContactForm, EMPTY),
  );
  protected readonly blockedBy = computed(() => {
    if (this.travelling()) return this.words.say('files.travelling');
    return this.kept().value().note.trim().length < 2
      ? this.words.say('handling.missing.note')
      : undefined;
  });

  protected async record(reached: boolean): Promise<void> {
    const kept = this.kept();
    const { means, note } = kept.value();
    const command = { means, reached, note: note.trim(), expectedVersion: this.order().version };
    const receipt = await this.submission.send((key) =>
      this.api.recordContact(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
