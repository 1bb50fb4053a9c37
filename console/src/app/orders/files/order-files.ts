import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  ATTACHMENT_KINDS,
  mayAttach,
  type OrderAttachment,
  type OrderDetail,
  orderOfDetail,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { FilesApi } from '../../api/files-api';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { RefusalNote } from '../../refusal/refusal-note';
import { SignedIn } from '../../session/signed-in';
import { CommandGate } from '../command-gate';
import { FileDrop } from './file-drop';
import { FileList } from './file-list';

/** 附件: every file on the order that the viewer may read; the centre lays its own beside them here. */
@Component({
  selector: 'hl-order-files',
  imports: [FileDrop, FileList, RefusalNote, TranslocoPipe],
  template: `
    @if (order().attachments.length > 0 || kind()) {
      <section>
        <h3>{{ 'files.title' | transloco }}</h3>
        <hl-file-list
          detailed
          [files]="order().attachments"
          [removable]="mayRemove()"
          (remove)="remove($event)"
        />
        @if (refusal(); as refusal) {
          <hl-refusal [refusal]="refusal" />
        }
        @if (kind(); as kind) {
          <p class="soft">{{ 'files.lay.' + kind | transloco }}</p>
          <hl-file-drop [order]="order()" [kind]="kind" (chosenChange)="changed.emit()" />
        }
      </section>
    }
  `,
  styles: `
    h3 {
      margin-bottom: 6px;
      font-size: var(--text-size);
    }

    p {
      margin: 8px 0 0;
    }
  `,
})
export class OrderFiles {
  readonly order = input.required<OrderDetail>();
  readonly changed = output();

  private readonly api = inject(FilesApi);
  private readonly signedIn = inject(SignedIn);
  private readonly gate = inject(CommandGate);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly mayRemove = computed(
    () => this.gate.refusal(this.order(), 'REMOVE_FILE') === undefined,
  );
  /** Units bring theirs in the forms that they belong to. */
  protected readonly kind = computed(() => {
    const actor = this.signedIn.actor();
    if (!actor || this.gate.refusal(this.order(), 'ATTACH_FILE') !== undefined) return undefined;
    const order = orderOfDetail(this.order());
    return ATTACHMENT_KINDS.filter((kind) => kind === 'CITIZEN' || kind === 'INSTRUCTION').find(
      (kind) => mayAttach(order, actor, kind),
    );
  });

  protected async remove({ id }: OrderAttachment): Promise<void> {
    this.refusal.set(undefined);
    try {
      await this.api.remove(id);
      this.changed.emit();
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
    }
  }
}
