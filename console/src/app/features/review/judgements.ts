import type { CommandType, FactType, ReviewKind, ReviewRow } from '@hotline/shared';

/** The ways a judgement can go; each is a command of the rules. */
export type Judgement = Extract<
  CommandType,
  | 'ACKNOWLEDGE_FILING'
  | 'REFUSE_FILING'
  | 'APPROVE_RETURN'
  | 'REJECT_RETURN'
  | 'APPROVE_EXTENSION'
  | 'REJECT_EXTENSION'
  | 'APPROVE_CLOSE'
  | 'REJECT_CLOSE'
  | 'RULE_REWORK'
  | 'PROPOSE_STRIKE_OFF'
  | 'CONFIRM_STRIKE_OFF'
  | 'SPLIT_FROM_GROUP'
  | 'CONFIRM_REPEATED'
  | 'DECLINE_REPEATED'
  | 'REOPEN_REPEATED'
>;

/** What the key "yes" and the key "no" stand for. */
export interface Choices {
  readonly yes: Judgement;
  readonly no: Judgement;
  /** Where there is a third way. */
  readonly other?: Judgement;
}

/** A dispute is not a question of yes or no: its ruling has a form of its own. */
const CHOICES: Readonly<Record<Exclude<ReviewKind, 'DISPUTE'>, Choices>> = {
  FILING: { yes: 'ACKNOWLEDGE_FILING', no: 'REFUSE_FILING' },
  RETURN: { yes: 'APPROVE_RETURN', no: 'REJECT_RETURN' },
  EXTENSION: { yes: 'APPROVE_EXTENSION', no: 'REJECT_EXTENSION' },
  CLOSE: { yes: 'APPROVE_CLOSE', no: 'REJECT_CLOSE' },
  // Yes: the citizen is right. No: one person proposes to strike off, another confirms.
  DISSATISFIED: { yes: 'RULE_REWORK', no: 'PROPOSE_STRIKE_OFF' },
  REPEATED: { yes: 'CONFIRM_REPEATED', no: 'DECLINE_REPEATED', other: 'REOPEN_REPEATED' },
};

export function choicesOf(row: ReviewRow): Choices | undefined {
  if (row.kind === 'DISPUTE') return undefined;
  const choices = CHOICES[row.kind];
  // A merged order has no unit of its own that could do it again.
  if (row.kind === 'DISSATISFIED' && row.groupReply !== null) {
    const no = row.strikeOff ? 'CONFIRM_STRIKE_OFF' : choices.no;
    return { yes: 'SPLIT_FROM_GROUP', no };
  }
  const isProposed = row.kind === 'DISSATISFIED' && row.strikeOff !== null;
  return isProposed ? { ...choices, no: 'CONFIRM_STRIKE_OFF' } : choices;
}

/** An approval may speak for itself; whoever says no, or sends work back, says why. */
const WITHOUT_REASON: readonly Judgement[] = [
  'ACKNOWLEDGE_FILING',
  'APPROVE_RETURN',
  'APPROVE_EXTENSION',
  'APPROVE_CLOSE',
  'CONFIRM_STRIKE_OFF',
];

export const needsReason = (judgement: Judgement): boolean => !WITHOUT_REASON.includes(judgement);

/** A confirmation repeats the proposer's reason; it has no words of its own. */
export const takesReason = (judgement: Judgement): boolean => judgement !== 'CONFIRM_STRIKE_OFF';

const KIND_OF_FACT: Readonly<Partial<Record<FactType, ReviewKind>>> = {
  DisputeFiled: 'FILING',
  FilingAcknowledged: 'FILING',
  FilingRefused: 'FILING',
  ReturnRequested: 'RETURN',
  ReturnApproved: 'RETURN',
  ReturnRejected: 'RETURN',
  ExtensionRequested: 'EXTENSION',
  ExtensionApprovedByUnit: 'EXTENSION',
  ExtensionApproved: 'EXTENSION',
  ExtensionRejected: 'EXTENSION',
  CloseFiled: 'CLOSE',
  CloseApprovedByUnit: 'CLOSE',
  CloseApproved: 'CLOSE',
  CloseRejected: 'CLOSE',
  RatedDissatisfied: 'DISSATISFIED',
  ReworkRuled: 'DISSATISFIED',
  StrikeOffProposed: 'DISSATISFIED',
  StrikeOffConfirmed: 'DISSATISFIED',
  WorkOrderSplit: 'DISSATISFIED',
  WorkOrderSubmitted: 'REPEATED',
  RepeatConfirmed: 'REPEATED',
  RepeatDeclined: 'REPEATED',
  RepeatReopened: 'REPEATED',
};

const OF_DISPUTES: readonly string[] = [
  'ReturnApproved',
  'WorkOrderDispatched',
  'WorkOrderRecalled',
  'RulingOverdueMarked',
] satisfies FactType[];

/** Which lists news of this fact may change. */
export function kindsOfFact(fact: string): ReviewKind[] {
  const kind = KIND_OF_FACT[fact as FactType];
  return [...(kind ? [kind] : []), ...(OF_DISPUTES.includes(fact) ? (['DISPUTE'] as const) : [])];
}

/** As in the address of the page: anybody may have written it. Returns come first, where they are judged. */
export const kindInAddress = (
  kind: string | undefined,
  kinds: readonly ReviewKind[],
): ReviewKind => {
  const first = kinds.includes('RETURN') ? 'RETURN' : kinds[0];
  return kinds.find((known) => known === kind) ?? first ?? 'RETURN';
};
