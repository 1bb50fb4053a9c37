import type { ReportField } from '../close-report.js';
import type { InputGuard } from './guard.js';

/** Row 38: what nobody can judge a close without. */
export const reportIsComplete: InputGuard<'DRAFT_CLOSE'> = ({ report }) => {
  const needed: readonly (readonly [ReportField, boolean])[] = [
    ['unsolvedReason', report.solved || isGiven(report.unsolvedReason)],
    ['account', isGiven(report.account)],
    ['publicReply', isGiven(report.publicReply)],
    ['moneyYuan', report.moneyYuan === null || report.moneyYuan >= 0],
  ];
  const missing = needed.filter(([, given]) => !given).map(([field]) => field);
  return missing.length === 0 ? undefined : { code: 'report-incomplete', params: { missing } };
};

function isGiven(text: string): boolean {
  return text.trim() !== '';
}
