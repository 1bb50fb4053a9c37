import { Component, input } from '@angular/core';
import { NzTagComponent } from 'ng-zorro-antd/tag';

import type { Badge } from './tone';

/** A state as shape and word; the colour only helps. */
@Component({
  selector: 'hl-status-badge',
  imports: [NzTagComponent],
  template: `
    <nz-tag [class]="'tone-' + badge().tone">
      @if (badge().mark) {
        <span aria-hidden="true">{{ badge().mark }}</span>
      }
      {{ word() }}
    </nz-tag>
  `,
})
export class StatusBadge {
  readonly badge = input.required<Badge>();
  readonly word = input.required<string>();
}
