import { ALL_SHORTCUTS, isSingleKey, type Shortcut, type ShortcutId } from './all-shortcuts';
import { belongsToInputMethod, matches } from './key-binding';

/** An input method reports its last key a moment after it has closed. */
const AFTER_COMPOSITION_MS = 30;

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]';

/** Which action a key means now. The part of the screen that registered last has the key. */
export class ShortcutRegistry {
  private readonly handlers = new Map<ShortcutId, (() => void)[]>();
  private composedAt = -Infinity;
  /** Off for people whose dictation or stick types single letters (WCAG 2.1.4). */
  singleKeysEnabled = true;

  /** @param settle draws what was clicked or typed a moment ago: a key acts on the screen of now */
  constructor(private readonly settle: () => void) {}

  /** @returns takes the action away again */
  on(id: ShortcutId, act: () => void): () => void {
    const stack = this.handlers.get(id) ?? [];
    stack.push(act);
    this.handlers.set(id, stack);
    return () => {
      const at = stack.lastIndexOf(act);
      if (at >= 0) stack.splice(at, 1);
    };
  }

  /** Those that do something on the screen as it is now. */
  active(): Shortcut[] {
    return ALL_SHORTCUTS.filter(({ id }) => this.actionOf(id) !== undefined);
  }

  handle(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.timeStamp < this.composedAt + AFTER_COMPOSITION_MS) {
      return;
    }
    const meant = ALL_SHORTCUTS.filter(({ keys }) =>
      keys.some((binding) => matches(event, binding) && this.mayFire(binding, event)),
    );
    if (meant.length === 0) return;
    this.settle();
    const found = meant.find(({ id }) => this.actionOf(id));
    if (!found) return;
    event.preventDefault();
    this.actionOf(found.id)?.();
  }

  compositionEnded(event: Event): void {
    this.composedAt = event.timeStamp;
  }

  private mayFire(binding: Parameters<typeof isSingleKey>[0], event: KeyboardEvent): boolean {
    if (!isSingleKey(binding)) return true;
    if (!this.singleKeysEnabled || event.repeat) return false;
    const { target } = event;
    return !(target instanceof Element && target.closest(`${FIELDS}, [role=dialog]`));
  }

  private actionOf(id: ShortcutId): (() => void) | undefined {
    return this.handlers.get(id)?.at(-1);
  }
}
