import type { Translated } from '../text-key';
import type { time as chinese } from '../zh/time';

export const time: Translated<typeof chinese> = {};
