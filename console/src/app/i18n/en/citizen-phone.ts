import type { Translated } from '../text-key';
import type { citizenPhone as chinese } from '../zh/citizen-phone';

export const citizenPhone: Translated<typeof chinese> = {};
