import type { Translated } from '../text-key';
import type { boards as chinese } from '../zh/boards';

export const boards: Translated<typeof chinese> = {};
