import type { CommandType } from '@hotline/shared';

import { CloseUnrated } from '../../use-cases/callback/close-unrated.js';
import { ConfirmStrikeOff } from '../../use-cases/callback/confirm-strike-off.js';
import { ProposeStrikeOff } from '../../use-cases/callback/propose-strike-off.js';
import { RecordCallbackTry } from '../../use-cases/callback/record-callback-try.js';
import { RecordDissatisfied } from '../../use-cases/callback/record-dissatisfied.js';
import { RecordSatisfied } from '../../use-cases/callback/record-satisfied.js';
import { RuleRework } from '../../use-cases/callback/rule-rework.js';
import { DraftClose } from '../../use-cases/closing/draft-close.js';
import { FileClose } from '../../use-cases/closing/file-close.js';
import { ReopenOrder } from '../../use-cases/closing/reopen-order.js';
import { RuleOnClose } from '../../use-cases/closing/rule-on-close.js';
import { RuleOnCloseAsUnit } from '../../use-cases/closing/rule-on-close-as-unit.js';
import { SendBackClose } from '../../use-cases/closing/send-back-close.js';
import { WithdrawOrder } from '../../use-cases/closing/withdraw-order.js';
import { DispatchWorkOrder } from '../../use-cases/dispatching/dispatch-work-order.js';
import { RecallDispatch } from '../../use-cases/dispatching/recall-dispatch.js';
import { RecordContact } from '../../use-cases/handling/record-contact.js';
import { ReportAsCo } from '../../use-cases/handling/report-as-co.js';
import { RequestExtension } from '../../use-cases/handling/request-extension.js';
import { RuleOnExtension } from '../../use-cases/handling/rule-on-extension.js';
import { RuleOnExtensionAsUnit } from '../../use-cases/handling/rule-on-extension-as-unit.js';
import { UrgeOrder } from '../../use-cases/handling/urge-order.js';
import { AddInfo } from '../../use-cases/info/add-info.js';
import { AskForInfo } from '../../use-cases/info/ask-for-info.js';
import { CloseIncomplete } from '../../use-cases/info/close-incomplete.js';
import { RequestReturn } from '../../use-cases/signing/request-return.js';
import { RuleOnReturn } from '../../use-cases/signing/rule-on-return.js';
import { SignAssignment } from '../../use-cases/signing/sign-assignment.js';
import { REPORT } from '../order-life.js';
import { by } from '../order-people.js';
import {
  approved,
  type Call,
  calling,
  type Calls,
  note,
  reason,
  rejected,
  SUBJECTS,
} from './calling.js';
import { CHAIN_CALLS } from './chain-calls.js';
import { DISPUTING_CALLS } from './disputing-calls.js';
import { OVERLAY_CALLS } from './overlay-calls.js';

const rating = (stars: number, solved: boolean) => ({ stars, solved, attitude: 'FAIR' as const });

const contact: Call = ({ world, actor, order, n }) => {
  const made = {
    means: 'PHONE' as const,
    reached: n % 3 !== 0,
    note: '电话联系',
    expectedVersion: order.version,
  };
  const contacts = world.get(RecordContact);
  return order.state === 'NEED_INFO'
    ? contacts.ofCentre(by(actor), order.id, made)
    : contacts.ofUnit(by(actor), SUBJECTS.own({ world, actor, order, n }), made);
};

const sign = calling(SignAssignment, 'own', () => ({}));

/** The doors that a random person may knock at, by the command behind each. */
export const RANDOM_CALLS: Calls = {
  ...CHAIN_CALLS,
  ...DISPUTING_CALLS,
  ...OVERLAY_CALLS,
  DISPATCH: calling(DispatchWorkOrder, 'order', ({ world, n }) => {
    const { heating, water, school, education } = world.units;
    const leadUnitId = [heating, school, water, education][n % 4] ?? heating;
    const co = [water, heating].filter((unit) => unit !== leadUnitId);
    return { leadUnitId, coUnitIds: co.slice(0, n % 2), note: '' };
  }),
  RECALL: calling(RecallDispatch, 'order', reason),
  ASK_FOR_INFO: calling(AskForInfo, 'order', () => ({ missing: '请补充楼栋和单元' })),
  ADD_INFO: calling(AddInfo, 'order', note),
  CLOSE_INCOMPLETE: calling(CloseIncomplete, 'order', note),
  SIGN: sign,
  SIGN_AS_CO: sign,
  REQUEST_RETURN: calling(RequestReturn, 'own', () => ({
    reasonCode: 'NOT_OUR_DUTY' as const,
    reasonText: '',
    basis: '三定方案第四条',
    suggestedUnitId: null,
  })),
  APPROVE_RETURN: calling(RuleOnReturn, 'return', approved),
  REJECT_RETURN: calling(RuleOnReturn, 'return', rejected),
  RECORD_CONTACT: contact,
  URGE: calling(UrgeOrder, 'order', note),
  REPORT_AS_CO: calling(ReportAsCo, 'own', () => ({ report: '已配合现场核实' })),
  REQUEST_EXTENSION: calling(RequestExtension, 'own', ({ n }) => ({
    days: 1 + (n % 7),
    reason: '配件需从外地调运',
  })),
  APPROVE_EXTENSION_AS_UNIT: calling(RuleOnExtensionAsUnit, 'extension', approved),
  APPROVE_EXTENSION: calling(RuleOnExtension, 'extension', approved),
  REJECT_EXTENSION: (asked) =>
    (asked.actor.unitId ? rejectExtensionAsUnit : rejectExtension)(asked),
  DRAFT_CLOSE: calling(DraftClose, 'own', ({ n }) => ({
    report: { ...REPORT, coWaiver: n % 2 ? '协办事项另行答复' : '' },
  })),
  SEND_BACK_CLOSE: calling(SendBackClose, 'own', reason),
  FILE_CLOSE: calling(FileClose, 'own', () => ({ opinion: '情况属实，同意办结' })),
  APPROVE_CLOSE_AS_UNIT: calling(RuleOnCloseAsUnit, 'close', approved),
  APPROVE_CLOSE: calling(RuleOnClose, 'close', approved),
  REJECT_CLOSE: (asked) => (asked.actor.unitId ? rejectCloseAsUnit : rejectClose)(asked),
  RECORD_CALLBACK_TRY: calling(RecordCallbackTry, 'order', () => ({
    means: 'PHONE' as const,
    note: '无人接听',
  })),
  RECORD_SATISFIED: calling(RecordSatisfied, 'order', ({ n }) => ({
    ...rating(3 + (n % 3), true),
    note: '',
  })),
  RECORD_DISSATISFIED: calling(RecordDissatisfied, 'order', ({ n }) => ({
    ...rating(1 + (n % 2), false),
    reason: '仍未解决',
  })),
  CLOSE_UNRATED: calling(CloseUnrated, 'order', ({ n }) => ({
    why: n % 2 ? ('UNREACHABLE' as const) : ('REFUSED' as const),
    note: '',
  })),
  RULE_REWORK: calling(RuleRework, 'order', reason),
  PROPOSE_STRIKE_OFF: calling(ProposeStrikeOff, 'order', reason),
  CONFIRM_STRIKE_OFF: calling(ConfirmStrikeOff, 'order', () => ({})),
  REOPEN: calling(ReopenOrder, 'order', reason),
  WITHDRAW: calling(WithdrawOrder, 'order', () => ({
    ...reason(),
    identityChecked: true as const,
  })),
};

const rejectExtension = calling(RuleOnExtension, 'extension', rejected);
const rejectExtensionAsUnit = calling(RuleOnExtensionAsUnit, 'extension', rejected);
const rejectClose = calling(RuleOnClose, 'close', rejected);
const rejectCloseAsUnit = calling(RuleOnCloseAsUnit, 'close', rejected);

/** Ways that chance alone would hardly go to their end; the last step first. */
export const WAYS: readonly (readonly CommandType[])[] = [
  // To the citizen's word, and round again.
  [
    'RULE_REWORK',
    'RECORD_DISSATISFIED',
    'APPROVE_CLOSE',
    'APPROVE_CLOSE_AS_UNIT',
    'FILE_CLOSE',
    'DRAFT_CLOSE',
    'RECORD_CONTACT',
    'SIGN',
    'DISPATCH',
  ],
  // From unit to unit, until the city rules.
  ['RULE_DISPUTE', 'APPROVE_RETURN', 'REQUEST_RETURN', 'REFUSE_FILING', 'FILE_DISPUTE', 'DISPATCH'],
  // Longer and longer.
  [
    'CONFIRM_EXTENSION_OVERRIDE',
    'PROPOSE_EXTENSION_OVERRIDE',
    'APPROVE_EXTENSION',
    'APPROVE_EXTENSION_AS_UNIT',
    'REQUEST_EXTENSION',
    'RECORD_CONTACT',
    'SIGN',
    'DISPATCH',
  ],
  // Down the tree.
  ['REPORT_AS_SUB', 'SIGN_AS_SUB', 'SIGN_AND_FORWARD', 'FORWARD', 'DISPATCH'],
];
