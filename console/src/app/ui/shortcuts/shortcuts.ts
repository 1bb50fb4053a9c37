import { ApplicationRef, type DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';

import type { ShortcutId } from './all-shortcuts';
import { ALL_SHORTCUTS } from './all-shortcuts';
import { bindingLabel } from './key-binding';
import { ShortcutRegistry } from './shortcut-registry';

const SINGLE_KEYS_OFF = 'hotline.single-keys-off';

/** The keyboard of the page: listens once, and hands each key to the part of the screen it is for. */
@Service()
export class Shortcuts {
  private readonly application = inject(ApplicationRef);
  private readonly registry = new ShortcutRegistry(() => this.application.tick());
  private readonly singleKeysSignal = signal(localStorage.getItem(SINGLE_KEYS_OFF) === null);
  readonly singleKeys = this.singleKeysSignal.asReadonly();

  constructor() {
    const document = inject(DOCUMENT);
    this.registry.singleKeysEnabled = this.singleKeys();
    document.addEventListener('keydown', (event) => this.registry.handle(event));
    document.addEventListener('compositionend', (event) => this.registry.compositionEnded(event));
  }

  /** @param until life of the page or piece that acts */
  on(id: ShortcutId, act: () => void, until: DestroyRef): void {
    until.onDestroy(this.bind(id, act));
  }

  /** @returns takes the action away again */
  bind(id: ShortcutId, act: () => void): () => void {
    return this.registry.on(id, act);
  }

  active(): ReturnType<ShortcutRegistry['active']> {
    return this.registry.active();
  }

  /** "F8", for the tooltip of the button that does the same. */
  label(id: ShortcutId): string {
    const found = ALL_SHORTCUTS.find((shortcut) => shortcut.id === id);
    return found?.keys[0] ? bindingLabel(found.keys[0]) : '';
  }

  useSingleKeys(on: boolean): void {
    if (on) localStorage.removeItem(SINGLE_KEYS_OFF);
    else localStorage.setItem(SINGLE_KEYS_OFF, '1');
    this.singleKeysSignal.set(on);
    this.registry.singleKeysEnabled = on;
  }
}
