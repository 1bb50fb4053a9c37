import type { Translated } from '../text-key';
import type { review as chinese } from '../zh/review';

export const review: Translated<typeof chinese> = {};
