import type { Translated } from '../text-key';
import type { shortcut as chinese } from '../zh/shortcut';

export const shortcut: Translated<typeof chinese> = {};
