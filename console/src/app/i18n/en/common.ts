import type { Translated } from '../text-key';
import type { common as chinese } from '../zh/common';

export const common: Translated<typeof chinese> = {};
