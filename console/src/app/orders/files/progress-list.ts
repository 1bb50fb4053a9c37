import { Component, computed, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../../ui/instant-pipe';
import { FileList } from './file-list';

/** 办理进展: what the units have told on the way, with the pictures that show it. */
@Component({
  selector: 'hl-progress-list',
  imports: [FileList, InstantPipe, TranslocoPipe],
  template: `
    @if (notes().length > 0) {
      <section>
        <h3>{{ 'files.progress' | transloco }}</h3>
        @for (note of notes(); track note.id) {
          <article>
            <p>
              <strong>{{ note.unit.name }}</strong>
              <span class="soft">{{ note.by }} {{ note.at | hlInstant }}</span>
            </p>
            <p class="words">{{ note.progress }}</p>
            @if (note.files.length > 0) {
              <hl-file-list [files]="note.files" />
            }
          </article>
        }
      </section>
    }
  `,
  styles: `
    h3 {
      margin-bottom: 4px;
      font-size: var(--text-size);
    }

    article {
      padding: 4px 0;
    }

    strong {
      margin-right: 6px;
      font-weight: 500;
    }

    .words {
      margin-bottom: 6px;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
  `,
})
export class ProgressList {
  readonly order = input.required<OrderDetail>();

  protected readonly notes = computed(() => {
    const { progress, attachments } = this.order();
    return progress.map((note) => ({
      ...note,
      files: attachments.filter(({ id }) => note.attachmentIds.includes(id)),
    }));
  });
}
