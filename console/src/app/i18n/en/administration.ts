import type { Translated } from '../text-key';
import type { administration as chinese } from '../zh/administration';

export const administration: Translated<typeof chinese> = {};
