import { ForwardOrder } from '../../use-cases/chain/forward-order.js';
import { RecallSub } from '../../use-cases/chain/recall-sub.js';
import { ReportAsSub } from '../../use-cases/chain/report-as-sub.js';
import { ReturnSub } from '../../use-cases/chain/return-sub.js';
import { SignAssignment } from '../../use-cases/signing/sign-assignment.js';
import { calling, type Calls, reason } from './calling.js';

const forward = calling(ForwardOrder, 'own', ({ world, n }) => ({
  unitId: world.units.school,
  asHandler: n % 2 === 0,
  note: '请速办',
}));

/** Down the tree and back: only the education office has a unit below that is staffed. */
export const CHAIN_CALLS: Calls = {
  SIGN_AND_FORWARD: forward,
  FORWARD: forward,
  SIGN_AS_SUB: calling(SignAssignment, 'own', () => ({})),
  RETURN_SUB: calling(ReturnSub, 'own', () => ({ ...reason(), basis: '学校章程第三条' })),
  RECALL_SUB: calling(RecallSub, 'below', reason),
  REPORT_AS_SUB: calling(ReportAsSub, 'own', () => ({ report: '已按要求办理' })),
};
