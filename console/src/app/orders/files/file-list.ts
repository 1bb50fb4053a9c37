import { booleanAttribute, Component, computed, input, output, signal } from '@angular/core';
import type { OrderAttachment } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { contentAddress } from '../../api/files-api';
import { InstantPipe } from '../../ui/instant-pipe';
import { readableBytes } from '../../ui/readable-bytes';
import { FileViewer } from './file-viewer';

/** Pictures as thumbnails that open large, papers as links; each with what it is and whose. */
@Component({
  selector: 'hl-file-list',
  imports: [FileViewer, InstantPipe, NzButtonComponent, TranslocoPipe],
  template: `
    <ul>
      @for (file of files(); track file.id) {
        <li>
          @if (file.removed; as removed) {
            <span class="tile gone" [title]="file.name">{{ 'files.removed' | transloco }}</span>
            <span class="name">
              <s>{{ file.name }}</s>
              <small class="soft">{{ removed.by }} {{ removed.at | hlInstant }}</small>
            </span>
          } @else {
            @if (isPicture(file)) {
              <button
                type="button"
                class="tile"
                [attr.aria-label]="'files.open' | transloco: { name: file.name }"
                (click)="opened.set(file.id)"
              >
                <img loading="lazy" [src]="address(file)" alt="" />
              </button>
            } @else {
              <a
                class="tile paper"
                target="_blank"
                rel="noopener"
                [href]="address(file)"
                [attr.aria-label]="'files.open' | transloco: { name: file.name }"
                >PDF</a
              >
            }
            <span class="name" [title]="file.name">
              {{ file.name }}
              @if (detailed()) {
                <small class="soft">
                  {{ 'terms.attachmentKind.' + file.kind | transloco }} · {{ size(file) }}
                </small>
                <small class="soft">
                  {{ file.unit?.name }} {{ file.by }} {{ file.at | hlInstant }}
                </small>
              }
            </span>
            @if (removable() && file.own) {
              <button
                nz-button
                nzType="text"
                nzSize="small"
                type="button"
                [attr.aria-label]="'files.removeNamed' | transloco: { name: file.name }"
                (click)="remove.emit(file)"
              >
                {{ 'files.remove' | transloco }}
              </button>
            }
          }
        </li>
      }
    </ul>
    @if (opened(); as id) {
      <hl-file-viewer [pictures]="pictures()" [first]="id" (closed)="opened.set(undefined)" />
    }
  `,
  styleUrl: './file-list.css',
})
export class FileList {
  readonly files = input.required<readonly OrderAttachment[]>();
  /** With kind, size, whose and when under the name. */
  readonly detailed = input(false, { transform: booleanAttribute });
  readonly removable = input(false, { transform: booleanAttribute });
  readonly remove = output<OrderAttachment>();

  protected readonly opened = signal<string | undefined>(undefined);
  protected readonly pictures = computed(() =>
    this.files().filter((file) => !file.removed && this.isPicture(file)),
  );

  protected isPicture({ mediaType }: OrderAttachment): boolean {
    return mediaType.startsWith('image/');
  }

  protected address({ id }: OrderAttachment): string {
    return contentAddress(id);
  }

  protected size({ bytes }: OrderAttachment): string {
    return readableBytes(bytes);
  }
}
