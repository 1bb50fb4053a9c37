import type { INestApplicationContext } from '@nestjs/common';

import { RingDueAlarms } from '../ringing/ring-due-alarms.js';

/** What a bell or a sweep does, at a moment of the spec's choosing. */
export async function ringDueAlarmsNow(app: INestApplicationContext): Promise<void> {
  await app.get(RingDueAlarms, { strict: false }).run();
}
