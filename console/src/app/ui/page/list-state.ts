import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzEmptyComponent } from 'ng-zorro-antd/empty';
import { NzSkeletonComponent } from 'ng-zorro-antd/skeleton';

import type { Refusal } from '../../refusal/refusal';
import { RefusalNote } from '../../refusal/refusal-note';

export type ReadState = 'reading' | 'ready' | 'failed';

/** What stands where rows would stand: still reading, nothing there, or why it could not be read. */
@Component({
  selector: 'hl-list-state',
  imports: [NzButtonComponent, NzEmptyComponent, NzSkeletonComponent, RefusalNote, TranslocoPipe],
  template: `
    @switch (state()) {
      @case ('reading') {
        <div role="status">
          <span class="visually-hidden">{{ 'common.loading' | transloco }}</span>
          <nz-skeleton nzActive [nzTitle]="false" [nzParagraph]="{ rows: 6 }" />
        </div>
      }
      @case ('failed') {
        <hl-refusal [refusal]="refusal()" />
        <button nz-button nzSize="small" type="button" (click)="again.emit()">
          {{ 'common.retry' | transloco }}
        </button>
      }
      @case ('ready') {
        <nz-empty nzNotFoundImage="simple" [nzNotFoundContent]="empty()" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 12px;
    }

    button {
      margin-top: 8px;
    }
  `,
})
export class ListState {
  readonly state = input.required<ReadState>();
  readonly refusal = input<Refusal>();
  /** The sentence for "nothing to do". */
  readonly empty = input.required<string>();
  readonly again = output();
}
