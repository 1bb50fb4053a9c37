import { Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';

import { ALL_SHORTCUTS } from '../ui/shortcuts/all-shortcuts';
import { bindingLabel } from '../ui/shortcuts/key-binding';
import { Shortcuts } from '../ui/shortcuts/shortcuts';

const AREAS = [...new Set(ALL_SHORTCUTS.map(({ area }) => area))];

/** What the keyboard can do on this page, and a probe that tells which keys the browser lets through. */
@Component({
  selector: 'hl-shortcut-sheet',
  imports: [FormsModule, NzCheckboxComponent, TranslocoPipe],
  template: `
    @for (area of areas(); track area.name) {
      <h3>{{ 'shortcut.area.' + area.name | transloco }}</h3>
      <dl>
        @for (shortcut of area.shortcuts; track shortcut.id) {
          <div>
            <dt>{{ shortcut.label | transloco }}</dt>
            <dd>
              @for (label of shortcut.keys; track label) {
                <kbd>{{ label }}</kbd>
              }
            </dd>
          </div>
        }
      </dl>
    }
    <p class="soft">{{ 'shortcut.onlyHere' | transloco }}</p>
    <label
      nz-checkbox
      [ngModel]="shortcuts.singleKeys()"
      (ngModelChange)="shortcuts.useSingleKeys($event)"
      >{{ 'shortcut.singleKeys' | transloco }}</label
    >
    <h3>{{ 'shortcut.probe' | transloco }}</h3>
    <p class="probe" tabindex="0" role="status" (keydown)="probe($event)">
      @if (probed(); as label) {
        ✓ {{ 'shortcut.probeReached' | transloco: { key: label } }}
      } @else {
        {{ 'shortcut.probeWaiting' | transloco }}
      }
    </p>
  `,
  styles: `
    h3 {
      margin: 12px 0 4px;
      font-size: var(--text-size);
    }

    h3:first-child {
      margin-top: 0;
    }

    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 24px;
    }

    dl div {
      display: flex;
      justify-content: space-between;
      padding: 3px 0;
      border-bottom: 1px solid var(--border);
    }

    kbd + kbd {
      margin-left: 4px;
    }

    .soft {
      margin: 6px 0 12px;
      color: var(--text-soft);
    }

    .probe {
      padding: 10px;
      border: 1px dashed var(--border-field);
      border-radius: var(--radius);
    }
  `,
})
export class ShortcutSheet {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly probed = signal('');

  private readonly shown = signal(this.shortcuts.active());
  protected readonly areas = computed(() =>
    AREAS.map((name) => ({
      name,
      shortcuts: this.shown()
        .filter(({ area }) => area === name)
        .map(({ id, label, keys }) => ({ id, label, keys: keys.map(bindingLabel) })),
    })).filter(({ shortcuts }) => shortcuts.length > 0),
  );

  protected probe(event: KeyboardEvent): void {
    const { code, key, ctrlKey, altKey } = event;
    if (key === 'Tab' || key === 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (['Control', 'Alt', 'Shift', 'Meta'].includes(key)) return;
    this.probed.set(
      bindingLabel({ code, ...(ctrlKey ? { ctrl: true } : {}), ...(altKey ? { alt: true } : {}) }),
    );
  }
}
