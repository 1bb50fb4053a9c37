import type { Permission } from '../permissions/permission.js';
import type { AttachmentKind } from './attachment.js';
import type { ReportField } from './close-report.js';
import type { FactName } from './missing-facts.js';
import type { WorkOrderState } from './work-order-state.js';

export type TextField =
  | 'answer'
  | 'told'
  | 'takenBy'
  | 'promise'
  | 'note'
  | 'reason'
  | 'missing'
  | 'clause'
  | 'report'
  | 'progress'
  | 'opinion'
  | 'defects'
  | 'text'
  | 'leader'
  | 'post'
  | 'finding'
  | 'leaderText';

/** Every "no" that the rules can answer, with what its sentence needs. The console words them. */
export interface WorkOrderRefusals {
  'wrong-state': { state: WorkOrderState | 'NONE' };
  'not-allowed': { needs: Permission | 'SYSTEM' };
  'not-own-draft': object;
  'facts-missing': { missing: readonly FactName[] };
  'category-unknown': { categoryCode: string };
  'text-missing': { field: TextField };
  'taken-in-future': object;
  'promise-not-ahead': object;
  'unit-unknown': object;
  'unit-inactive': { unit: string };
  'unit-twice': { unit: string };
  'accused-unit': { unit: string };
  'not-your-assignment': object;
  'already-signed': { by: string; at: string };
  'outside-subtree': { unit: string };
  'unit-has-it': { unit: string };
  'inner-due-beyond': { dueAt: string };
  'inner-due-past': object;
  'not-a-transfer-unit': object;
  'handed-over': { unit: string };
  'sub-only-reports': object;
  'subs-outstanding': { units: readonly string[] };
  'handler-files-close': object;
  'return-pending': object;
  'only-lead-may-return': object;
  'return-too-late': { dueAt: string };
  'must-sign': { rejections: number };
  'dispute-open': object;
  'no-dispute-open': object;
  'ruling-binds': { by: string; at: string };
  'already-filed': { at: string };
  'filing-too-late': { dueAt: string };
  'counterpart-is-own': object;
  'missign-too-late': { dueAt: string };
  'requester-contacted': object;
  'help-pending': { unit: string };
  'extensions-left': { approved: number };
  'override-proposed': { by: string };
  'override-not-proposed': object;
  'already-received': { at: string };
  'basis-missing': object;
  'basis-repeats-reason': object;
  'reason-text-missing': object;
  'request-not-open': object;
  'already-marked': { at: string };
  'not-due-yet': { dueAt: string };
  'no-date-moves': object;
  'clock-not-running': object;
  'too-few-tries': { tries: number; needed: number };
  'sign-first': object;
  'already-reported': { at: string };
  'extension-too-late': { dueAt: string };
  'extension-pending': object;
  'extensions-used-up': { approved: number };
  'extension-days': { least: number; most: number };
  'citizen-not-told': object;
  'contact-missing': { failed: number; needed: number };
  'co-outstanding': { units: readonly string[] };
  'file-kind': { kind: AttachmentKind };
  'no-file-now': object;
  'files-full': { most: number };
  'file-unknown': object;
  'not-your-file': object;
  'file-cited': object;
  'report-incomplete': { missing: readonly ReportField[] };
  'close-not-drafted': object;
  'close-sent-back': { by: string };
  'unit-judges-first': object;
  'unit-has-judged': object;
  'not-the-judge': object;
  'own-registration': object;
  'stars-out-of-range': object;
  'rated-satisfied': object;
  'rated-dissatisfied': object;
  'callback-tries-missing': { tries: number; days: number };
  'phone-is-known': object;
  'rework-used-up': { reworks: number };
  'strike-off-proposed': { by: string };
  'strike-off-not-proposed': object;
  'second-person-needed': { by: string };
  'never-forwarded': object;
  'reopen-too-late': { dueAt: string };
  'report-not-withdrawable': object;
  'other-order-unknown': object;
  'other-order-settled': { orderNo: string };
  'other-order-open': { orderNo: string };
  'another-person': { orderNo: string };
  'another-topic': { orderNo: string };
  'another-district': { orderNo: string };
  'another-accused': { orderNo: string };
  'master-less-urgent': { orderNo: string };
  'personal-benefit': { orderNo: string };
  'master-is-merged': { orderNo: string; masterNo: string; by: string; at: string };
  'leads-a-group': { orderNo: string; by: string; at: string };
  'in-a-group': { masterNo: string; by: string; at: string };
  'in-no-group': object;
  'no-own-unit': object;
  'no-merge-suggested': object;
  'no-repeat-suggested': object;
  'repeat-waits': { orderNo: string; by: string };
  'repeat-too-old': { orderNo: string; closedAt: string; months: number };
  'identity-not-checked': object;
  'unit-not-on-order': object;
  'supervision-open': object;
  'supervision-not-open': object;
  'supervision-not-reported': object;
  'not-your-supervision': object;
  'due-not-ahead': object;
  'not-third-time': { reworks: number };
  'head-must-sign': { leader: string };
  'instruction-not-in-force': object;
  'instructed-in-future': object;
  'follow-up-open': object;
  'follow-up-not-open': object;
  'overlay-open': object;
  'already-in-event': { title: string };
}

export type RefusalCode = keyof WorkOrderRefusals;

export type WorkOrderRefusal<K extends RefusalCode = RefusalCode> = {
  readonly [T in K]: { readonly code: T; readonly params: Readonly<WorkOrderRefusals[T]> };
}[K];

/** The answer of a guard that has nothing against it. */
export type Verdict = WorkOrderRefusal | undefined;
