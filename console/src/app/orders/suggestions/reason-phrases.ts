import type { SuggestedUnits, SuggestionReason } from '@hotline/shared';

import type { TextKey } from '../../i18n/text-key';

type Reason = SuggestedUnits['units'][number]['reasons'][number];
type Verdict = Extract<SuggestionReason, { kind: 'PRECEDENT' }>['verdict'];

/** A reason as the screen says it. */
export interface ReasonPhrase {
  readonly key: TextKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** It speaks against the unit. */
  readonly against: boolean;
}

const VERDICTS: readonly Verdict[] = ['TOOK_IT', 'MUST_TAKE_IT', 'WAS_RELIEVED'];

/** Several rulings that say the same are one reason, with the newest named. */
export function reasonPhrases(reasons: readonly Reason[]): ReasonPhrase[] {
  return [
    ...reasons.flatMap((reason): ReasonPhrase[] =>
      reason.kind === 'PRECEDENT'
        ? []
        : [
            {
              key: `disputes.because.${reason.kind}`,
              params: { text: reason.text },
              against: false,
            },
          ],
    ),
    ...VERDICTS.flatMap((verdict) => ofVerdict(reasons, verdict)),
  ];
}

function ofVerdict(reasons: readonly Reason[], verdict: Verdict): ReasonPhrase[] {
  const orders = new Set(
    reasons.flatMap((reason) =>
      reason.kind === 'PRECEDENT' && reason.verdict === verdict ? [reason.orderNo] : [],
    ),
  );
  const [orderNo] = orders;
  if (orderNo === undefined) return [];
  const many = orders.size > 1 ? 'many' : 'one';
  return [
    {
      key: `disputes.because.${verdict}.${many}`,
      params: { orderNo, count: orders.size },
      against: verdict === 'WAS_RELIEVED',
    },
  ];
}
