import * as z from 'zod';

import { UnitName } from './order-summary.js';

/** A unit beside what it answers for. */
export const UnitDuty = UnitName.extend({ dutyText: z.string(), dutyPhone: z.string() });
export type UnitDuty = z.infer<typeof UnitDuty>;
