import { CheckFollowUp } from '../../use-cases/overlays/check-follow-up.js';
import { EscalateDissatisfied } from '../../use-cases/overlays/escalate-dissatisfied.js';
import { IssueSupervision } from '../../use-cases/overlays/issue-supervision.js';
import { LiftSupervision } from '../../use-cases/overlays/lift-supervision.js';
import { OpenFollowUp } from '../../use-cases/overlays/open-follow-up.js';
import { RecordInstruction } from '../../use-cases/overlays/record-instruction.js';
import { RemoveInstruction } from '../../use-cases/overlays/remove-instruction.js';
import { ReportSupervision } from '../../use-cases/overlays/report-supervision.js';
import { calling, type Calls, note, reason } from './calling.js';

/** What lies over the order and never blocks it. */
export const OVERLAY_CALLS: Calls = {
  ISSUE_SUPERVISION: calling(IssueSupervision, 'order', ({ world, n }) => ({
    form: n % 2 ? ('PHONE' as const) : ('WRITTEN' as const),
    unitId: world.units.heating,
    text: '请于期限内书面回告办理情况',
  })),
  REPORT_SUPERVISION: calling(ReportSupervision, 'supervision', () => ({
    report: '已约谈责任人并完成整改',
  })),
  LIFT_SUPERVISION: calling(LiftSupervision, 'supervision', note),
  ESCALATE_DISSATISFIED: calling(EscalateDissatisfied, 'order', () => ({
    ground: 'GRAVE' as const,
    ...reason(),
  })),
  RECORD_INSTRUCTION: calling(RecordInstruction, 'order', ({ n }) => ({
    leader: '许明远',
    post: '副市长',
    text: '要认真查看情况，及时给予解决',
    instructedOn: '2026-11-20',
    dueOn: n % 2 ? '2030-12-31' : null,
    unitId: null,
  })),
  REMOVE_INSTRUCTION: calling(RemoveInstruction, 'instruction', reason),
  OPEN_FOLLOW_UP: calling(OpenFollowUp, 'order', () => ({
    ground: 'PROMISED' as const,
    checkOn: '2030-12-31',
    ...note(),
  })),
  CHECK_FOLLOW_UP: calling(CheckFollowUp, 'followUp', ({ n }) => ({
    kept: n % 2 === 0,
    finding: '现场核查',
  })),
};
