import type { Translated } from '../text-key';
import type { dispatch as chinese } from '../zh/dispatch';

export const dispatch: Translated<typeof chinese> = {};
