import { civilDateOf } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import { IssueSupervision } from '../modules/work-orders/use-cases/overlays/issue-supervision.js';
import { RecordInstruction } from '../modules/work-orders/use-cases/overlays/record-instruction.js';
import { Clock } from '../platform/clock/clock.js';
import type { CommandContext } from '../platform/database/command-context.js';
import type { DemoOrder } from './demo-stage.js';

interface Laid {
  readonly id: string;
  readonly unitId: string;
  readonly supervisor: CommandContext;
}

/** What the supervisor has laid over an order before anybody looks. */
export async function layOver(
  app: INestApplicationContext,
  { laidOver = [] }: DemoOrder,
  { id, unitId, supervisor }: Laid,
): Promise<void> {
  if (laidOver.includes('INSTRUCTION')) {
    await app.get(RecordInstruction).run(supervisor, id, {
      leader: '严副市长',
      post: '分管副市长',
      text: '要认真查看情况，及时给予解决。',
      instructedOn: civilDateOf(app.get(Clock).now()),
      dueOn: null,
      unitId,
    });
  }
  if (laidOver.includes('SUPERVISION')) {
    await app.get(IssueSupervision).run(supervisor, id, {
      form: 'PHONE',
      unitId,
      text: '群众多次反映未见动工，请说明原因和完成时间。',
    });
  }
}
