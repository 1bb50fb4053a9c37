/** ng-zorro draws a dialog's title but does not name the dialog with it: screen readers need both. */
export function labelDialog(
  dialog: { getElement(): HTMLElement | void } | undefined,
  title: string,
): void {
  const element = dialog?.getElement();
  if (!element) return;
  const container = element.closest('[role=dialog]') ?? element.querySelector('[role=dialog]');
  (container ?? element).setAttribute('aria-label', title);
}
