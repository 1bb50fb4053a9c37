import {
  afterNextRender,
  Component,
  computed,
  type ElementRef,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import type { OrderAttachment } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { contentAddress } from '../../api/files-api';
import { InstantPipe } from '../../ui/instant-pipe';

/** One picture after the other, large; arrows go on, Escape goes back. */
@Component({
  selector: 'hl-file-viewer',
  imports: [InstantPipe, NzButtonComponent, TranslocoPipe],
  template: `
    <dialog
      #dialog
      [attr.aria-label]="shown().name"
      (close)="closed.emit()"
      (keydown.arrowleft)="step(-1)"
      (keydown.arrowright)="step(1)"
    >
      <header>
        <strong>{{ shown().name }}</strong>
        <span class="soft">
          {{ shown().unit?.name }} {{ shown().by }} {{ shown().at | hlInstant }}
        </span>
        <span class="soft">{{ at() + 1 }} / {{ pictures().length }}</span>
        <a [href]="address()" target="_blank" rel="noopener">{{ 'files.original' | transloco }}</a>
        <button nz-button nzType="text" type="button" (click)="dialog.close()">
          {{ 'files.close' | transloco }}
        </button>
      </header>
      <div class="picture">
        @if (pictures().length > 1) {
          <button
            nz-button
            type="button"
            [attr.aria-label]="'files.previous' | transloco"
            (click)="step(-1)"
          >
            ‹
          </button>
        }
        <img [src]="address()" [alt]="shown().name" />
        @if (pictures().length > 1) {
          <button
            nz-button
            type="button"
            [attr.aria-label]="'files.next' | transloco"
            (click)="step(1)"
          >
            ›
          </button>
        }
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      width: min(1400px, 96vw);
      height: 94vh;
      max-width: none;
      max-height: none;
      margin: auto;
      padding: 0;
      border: 1px solid var(--border-field);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--text);
    }

    dialog[open] {
      display: flex;
      flex-direction: column;
    }

    dialog::backdrop {
      background: var(--veil);
    }

    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 14px;
      padding: 6px 12px;
      border-bottom: 1px solid var(--border);
    }

    header strong {
      overflow-wrap: anywhere;
    }

    header button {
      margin-left: auto;
    }

    .picture {
      display: flex;
      flex: 1;
      align-items: center;
      justify-content: center;
      gap: 8px;
      min-height: 0;
      padding: 8px;
      background: var(--frame);
    }

    img {
      flex: 0 1 auto;
      min-width: 0;
      max-width: 100%;
      max-height: 100%;
      object-fit: contain;
    }

    .picture button {
      flex: none;
    }
  `,
})
export class FileViewer {
  readonly pictures = input.required<readonly OrderAttachment[]>();
  readonly first = input.required<string>();
  readonly closed = output();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly at = linkedSignal(() =>
    Math.max(
      0,
      this.pictures().findIndex(({ id }) => id === this.first()),
    ),
  );
  protected readonly shown = computed(() => {
    const picture = this.pictures()[this.at()] ?? this.pictures()[0];
    if (!picture) throw new Error('A viewer without a picture');
    return picture;
  });
  protected readonly address = computed(() => contentAddress(this.shown().id));

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected step(by: number): void {
    const count = this.pictures().length;
    this.at.update((at) => (at + by + count) % count);
  }
}
