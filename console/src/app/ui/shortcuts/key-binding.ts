/**
 * A key as the keyboard has it (`KeyboardEvent.code`), so that an input method or a keyboard of
 * another country changes nothing. Shift is never part of one: on Chinese Windows it switches
 * the input method.
 */
export interface KeyBinding {
  readonly code: string;
  readonly ctrl?: true;
  readonly alt?: true;
}

const NAMES: Readonly<Record<string, string>> = {
  Slash: '/',
  Period: '.',
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** "Alt+S", "Ctrl+Enter", "F8": for tooltips and the sheet. */
export function bindingLabel({ code, ctrl, alt }: KeyBinding): string {
  const key = NAMES[code] ?? code.replace(/^(Key|Digit)/, '');
  return [ctrl ? 'Ctrl' : '', alt ? 'Alt' : '', key].filter(Boolean).join('+');
}

/** Cmd counts as Ctrl, for those who work on a Mac. */
export function matches(event: KeyboardEvent, { code, ctrl, alt }: KeyBinding): boolean {
  return (
    event.code === code &&
    (event.ctrlKey || event.metaKey) === (ctrl ?? false) &&
    event.altKey === (alt ?? false) &&
    !event.shiftKey
  );
}

/** The input method has the key: it is not for us. */
export function belongsToInputMethod(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph');
}
