import type { CloseReportForm } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import { GetWorkOrder } from '../modules/work-orders/queries/get-work-order.js';
import { RecordDissatisfied } from '../modules/work-orders/use-cases/callback/record-dissatisfied.js';
import { DraftClose } from '../modules/work-orders/use-cases/closing/draft-close.js';
import { FileClose } from '../modules/work-orders/use-cases/closing/file-close.js';
import { RuleOnClose } from '../modules/work-orders/use-cases/closing/rule-on-close.js';
import { RecordContact } from '../modules/work-orders/use-cases/handling/record-contact.js';
import { RequestExtension } from '../modules/work-orders/use-cases/handling/request-extension.js';
import type { CommandContext } from '../platform/database/command-context.js';
import { DEMO_STAGES, type DemoOrder, type DemoStage } from './demo-stage.js';

interface SignedOrder {
  readonly id: string;
  readonly assignmentId: string;
  readonly clerk: CommandContext;
  readonly leader: () => CommandContext;
  readonly login: (name: string) => CommandContext;
}

const REPORT: CloseReportForm = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '',
  publicReply: '',
  moneyYuan: null,
  moneyNote: '',
  personnelNote: '',
  coWaiver: '',
};

/** What units, leaders, reviewers and citizens did with a signed order until its stage. */
export async function carryOn(
  app: INestApplicationContext,
  { stage, report }: DemoOrder,
  { id, assignmentId, clerk, leader, login }: SignedOrder,
): Promise<void> {
  const comesTo = (other: DemoStage) => DEMO_STAGES.indexOf(stage) >= DEMO_STAGES.indexOf(other);
  if (!comesTo('CONTACTED')) return;
  await app.get(RecordContact).ofUnit(clerk, assignmentId, {
    means: 'PHONE',
    reached: true,
    note: '已电话联系，核实情况并说明处理安排',
  });
  if (stage === 'EXTENSION_ASKED') {
    const reason = '须协调多家单位现场施工，现有时限内无法完成，已向诉求人说明';
    await app.get(RequestExtension).run(clerk, assignmentId, { days: 5, reason });
    return;
  }
  if (!comesTo('CLOSE_DRAFTED')) return;
  await app.get(DraftClose).run(clerk, assignmentId, { report: { ...REPORT, ...report } });
  if (!comesTo('CLOSE_FILED')) return;
  await app.get(FileClose).run(leader(), assignmentId, { opinion: '情况属实，同意办结' });
  if (!comesTo('TO_CALL')) return;
  const reviewer = login('review1');
  const { closeRequests } = await app.get(GetWorkOrder).run(reviewer, id);
  const [close] = closeRequests;
  if (!close) throw new Error('A filed close is missing');
  await app.get(RuleOnClose).run(reviewer, close.id, { decision: 'APPROVED', reason: '' });
  if (!comesTo('DISSATISFIED')) return;
  await app.get(RecordDissatisfied).run(login('callback1'), id, {
    stars: 1,
    solved: false,
    attitude: 'FAIR',
    reason: '阀门调了以后还是十五度，没有再来人',
  });
}
