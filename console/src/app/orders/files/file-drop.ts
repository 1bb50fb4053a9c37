import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import {
  ATTACHMENT_MEDIA,
  type AttachmentKind,
  type OrderAttachment,
  type OrderDetail,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { FilesApi } from '../../api/files-api';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { RefusalNote } from '../../refusal/refusal-note';
import { RefusalSentence } from '../../refusal/refusal-sentence';
import { readableBytes } from '../../ui/readable-bytes';
import { FileList } from './file-list';
import { shrunkPicture } from './shrink-picture';
import { type Upload, Uploads } from './uploads';

/**
 * 附件: dropped, picked or photographed, they travel at once, each with its bar. What has arrived is
 * on the order; `chosen` are those that the form around this names.
 */
@Component({
  selector: 'hl-file-drop',
  imports: [FileList, NzButtonComponent, RefusalNote, TranslocoPipe],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.css',
})
export class FileDrop {
  readonly order = input.required<OrderDetail>();
  readonly kind = input.required<AttachmentKind>();
  /** Ids of files on the order. */
  readonly chosen = input<readonly string[]>([]);
  readonly chosenChange = output<readonly string[]>();
  /** The form around waits until nothing travels any more. */
  readonly busyChange = output<boolean>();

  private readonly api = inject(FilesApi);
  private readonly sentences = inject(RefusalSentence);
  private readonly orderId = computed(() => this.order().id);
  /** Arrived since the order was read; the next reading has them. */
  private readonly arrived = linkedSignal<string, readonly OrderAttachment[]>({
    source: this.orderId,
    computation: () => [],
  });
  protected readonly uploads = linkedSignal(() => {
    const orderId = this.orderId();
    return new Uploads(
      (file, onPart) => this.api.attach(orderId, this.kind(), file, onPart),
      () => this.order().attachmentRoom,
      shrunkPicture,
    );
  });
  protected readonly files = computed(() => {
    const known = [...this.order().attachments, ...this.arrived()];
    return this.chosen().flatMap((id) => {
      const file = known.find((one) => one.id === id && !one.removed);
      return file ? [file] : [];
    });
  });
  protected readonly left = computed(() => {
    const standing = new Set(this.order().attachments.map(({ id }) => id));
    const newer = this.arrived().filter(({ id }) => !standing.has(id)).length;
    return Math.max(0, this.order().attachmentRoom.left - newer);
  });
  protected readonly most = computed(() => readableBytes(this.order().attachmentRoom.mostBytes));
  protected readonly accepted = ATTACHMENT_MEDIA.join(',');
  protected readonly over = signal(false);
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  constructor() {
    effect(() => this.busyChange.emit(this.uploads().busy()));
  }

  protected why(refusal: Refusal): string {
    return this.sentences.of(refusal);
  }

  protected percent({ part }: Upload): number {
    return Math.round(part * 100);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    void this.take(this.uploads().add([...(event.dataTransfer?.files ?? [])]));
  }

  protected picked(field: HTMLInputElement): void {
    const files = [...(field.files ?? [])];
    // The same file can be picked again.
    field.value = '';
    void this.take(this.uploads().add(files));
  }

  protected retry({ id }: Upload): void {
    void this.take(this.uploads().retry(id));
  }

  protected async remove({ id }: OrderAttachment): Promise<void> {
    this.refusal.set(undefined);
    try {
      await this.api.remove(id);
      this.arrived.update((list) => list.filter((file) => file.id !== id));
      this.chosenChange.emit(this.chosen().filter((one) => one !== id));
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
    }
  }

  private async take(travelling: Promise<OrderAttachment[]>): Promise<void> {
    const files = await travelling;
    if (files.length === 0) return;
    this.arrived.update((list) => [...list, ...files]);
    const ids = files.map(({ id }) => id);
    this.chosenChange.emit([...new Set([...this.chosen(), ...ids])]);
  }
}
