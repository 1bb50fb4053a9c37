import type { Translated } from '../text-key';
import type { callDesk as chinese } from '../zh/call-desk';

export const callDesk: Translated<typeof chinese> = {};
