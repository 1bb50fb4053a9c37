import { Component, inject, output, ViewEncapsulation } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzDrawerComponent, NzDrawerContentDirective } from 'ng-zorro-antd/drawer';

import { LeftOverOpener } from './left-over-opener';
import { OwnCalls } from './own-calls';
import { OwnDrafts } from './own-drafts';

/** What is not finished, beside the work: calls without an outcome and drafts. */
@Component({
  selector: 'hl-left-over',
  imports: [NzDrawerComponent, NzDrawerContentDirective, OwnCalls, OwnDrafts, TranslocoPipe],
  template: `
    <nz-drawer
      nzPlacement="right"
      nzWrapClassName="below-the-bar"
      [nzMask]="false"
      [nzWidth]="760"
      [nzVisible]="opener.isOpen()"
      [nzTitle]="'callDesk.calls.leftOver' | transloco"
      (nzOnClose)="opener.close()"
    >
      <ng-container *nzDrawerContent>
        <hl-own-calls (resume)="resumeCall.emit($event)" />
        <hl-own-drafts (resume)="resumeDraft.emit($event)" />
      </ng-container>
    </nz-drawer>
  `,
  // The drawer hangs on the page's root, out of reach of this component's own styles. It never
  // covers the telephone.
  encapsulation: ViewEncapsulation.None,
  styles: `
    .ant-drawer-content-wrapper.below-the-bar {
      top: var(--bar);
    }
  `,
})
export class LeftOver {
  readonly resumeCall = output<string>();
  readonly resumeDraft = output<string>();

  protected readonly opener = inject(LeftOverOpener);
}
