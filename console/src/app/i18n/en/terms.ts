import type { Translated } from '../text-key';
import type { terms as chinese } from '../zh/terms';

export const terms: Translated<typeof chinese> = {};
