import type { Translated } from '../text-key';
import type { problem as chinese } from '../zh/problem';

export const problem: Translated<typeof chinese> = {};
