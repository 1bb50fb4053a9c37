import type { Translated } from '../text-key';
import type { unitInbox as chinese } from '../zh/unit-inbox';

export const unitInbox: Translated<typeof chinese> = {};
