import type { Translated } from '../text-key';
import type { session as chinese } from '../zh/session';

export const session: Translated<typeof chinese> = {};
