import * as z from 'zod';

import { CITIZEN_MARKS } from '../../rules/citizen/citizen-mark.js';

/** What the desk may show of a citizen without a reason being asked for. */
export const CitizenCard = z.object({
  id: z.uuid(),
  maskedNumber: z.string(),
  name: z.string().optional(),
  districtCode: z.string().optional(),
  marks: z.array(z.enum(CITIZEN_MARKS)),
  knownSince: z.iso.datetime(),
});
export type CitizenCard = z.infer<typeof CitizenCard>;
