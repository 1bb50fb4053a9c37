import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { CommandType, OrderDetail } from '@hotline/shared';
import { NzButtonComponent, type NzButtonType } from 'ng-zorro-antd/button';
import { NzTooltipDirective } from 'ng-zorro-antd/tooltip';

import type { ShortcutId } from '../ui/shortcuts/all-shortcuts';
import { Shortcuts } from '../ui/shortcuts/shortcuts';
import { CommandGate } from './command-gate';

/**
 * The only place where a command's button is opened or closed: it asks the rules, and says why not.
 * Closed it stays reachable by keyboard, so that everyone can learn the reason.
 */
@Component({
  selector: 'hl-command-button',
  imports: [NzButtonComponent, NzTooltipDirective],
  template: `
    <button
      nz-button
      type="button"
      [nzType]="type()"
      [nzLoading]="busy()"
      [class.closed]="isClosed()"
      [attr.aria-disabled]="isClosed()"
      [attr.aria-keyshortcuts]="keys() || null"
      nz-tooltip
      [nzTooltipTitle]="reason()"
      (click)="press()"
    >
      <ng-content />
      @if (keys()) {
        <kbd aria-hidden="true">{{ keys() }}</kbd>
      }
    </button>
  `,
  styles: `
    .closed,
    .closed:hover,
    .closed:focus {
      border-color: var(--border);
      background: var(--surface-hover);
      color: var(--text-soft);
      cursor: not-allowed;
    }

    kbd {
      margin-left: 6px;
    }

    .ant-btn-primary:not(.closed) kbd {
      border-color: transparent;
      background: rgb(0 0 0 / 22%);
      color: inherit;
    }
  `,
})
export class CommandButton {
  readonly order = input.required<OrderDetail>();
  readonly command = input.required<CommandType>();
  readonly type = input<NzButtonType>('default');
  readonly busy = input(false);
  /** What the page knows and the rules do not: a form that is not filled in. */
  readonly blockedBy = input<string>();
  readonly shortcut = input<ShortcutId>();
  readonly run = output();

  private readonly gate = inject(CommandGate);
  private readonly shortcuts = inject(Shortcuts);

  protected readonly reason = computed(
    () => this.gate.whyNot(this.order(), this.command()) ?? this.blockedBy(),
  );
  protected readonly isClosed = computed(() => this.reason() !== undefined);
  protected readonly keys = computed(() => {
    const shortcut = this.shortcut();
    return shortcut ? this.shortcuts.label(shortcut) : '';
  });

  constructor() {
    effect((onCleanup) => {
      const shortcut = this.shortcut();
      if (shortcut) onCleanup(this.shortcuts.bind(shortcut, () => this.press()));
    });
  }

  /** The button's and its shortcut's way: nothing happens while it is closed. */
  protected press(): void {
    if (!this.isClosed() && !this.busy()) this.run.emit();
  }
}
