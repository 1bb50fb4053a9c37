import type { Translated } from '../text-key';
import type { workOrders as chinese } from '../zh/work-orders';

export const workOrders: Translated<typeof chinese> = {};
