import { AddCo } from '../../use-cases/co-handling/add-co.js';
import { AskForHelp } from '../../use-cases/co-handling/ask-for-help.js';
import { DeclineHelp } from '../../use-cases/co-handling/decline-help.js';
import { RuleDispute } from '../../use-cases/dispatching/rule-dispute.js';
import { ProposeExtensionOverride } from '../../use-cases/handling/propose-extension-override.js';
import { RuleOnExtensionOverride } from '../../use-cases/handling/rule-on-extension-override.js';
import { AnswerFiling } from '../../use-cases/signing/answer-filing.js';
import { FileDispute } from '../../use-cases/signing/file-dispute.js';
import { RequestMissignReturn } from '../../use-cases/signing/request-missign-return.js';
import { approved, calling, type Calls, reason, rejected } from './calling.js';

const text = { text: '经分管副市长同意，作为特殊情况处理' };

/** Whose it is, who helps, and what is allowed beyond the rule. */
export const DISPUTING_CALLS: Calls = {
  RULE_DISPUTE: calling(RuleDispute, 'order', ({ world, n }) => ({
    leadUnitId: n % 2 ? world.units.water : world.units.heating,
    coUnitIds: [],
    note: '',
    clause: '三定方案第四条',
    ...reason(),
  })),
  FILE_DISPUTE: calling(FileDispute, 'own', ({ world }) => ({
    ground: 'OVERLAPPING_DUTY' as const,
    counterpartUnitId: world.units.education,
    ...reason(),
  })),
  ACKNOWLEDGE_FILING: calling(AnswerFiling, 'filing', approved),
  REFUSE_FILING: calling(AnswerFiling, 'filing', rejected),
  REQUEST_MISSIGN_RETURN: calling(RequestMissignReturn, 'own', () => ({
    reasonCode: 'NOT_OUR_DUTY' as const,
    reasonText: '',
    basis: '三定方案第四条',
    suggestedUnitId: null,
    attachmentIds: [],
  })),
  ASK_FOR_HELP: calling(AskForHelp, 'own', ({ world }) => ({
    unitId: world.units.water,
    ...reason(),
  })),
  ADD_CO: calling(AddCo, 'order', ({ world, order }) => ({
    unitId: world.units.water,
    requestId: order.handling.openHelp?.id ?? null,
    note: '',
  })),
  DECLINE_HELP: calling(DeclineHelp, 'help', reason),
  PROPOSE_EXTENSION_OVERRIDE: calling(ProposeExtensionOverride, 'order', reason),
  CONFIRM_EXTENSION_OVERRIDE: calling(RuleOnExtensionOverride, 'order', () => ({
    decision: 'APPROVED' as const,
    ...text,
  })),
  DECLINE_EXTENSION_OVERRIDE: calling(RuleOnExtensionOverride, 'order', () => ({
    decision: 'REJECTED' as const,
    ...text,
  })),
};
