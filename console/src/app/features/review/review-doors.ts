import { inject, Service } from '@angular/core';
import type { OrderReceipt, RuleOnRepeated } from '@hotline/shared';

import { DisputeApi } from '../../api/dispute-api';
import { MergingApi } from '../../api/merging-api';
import { ReviewApi, type RuledRequest } from '../../api/review-api';
import { WorkOrdersApi } from '../../api/work-orders-api';
import type { Judgement } from './judgements';
import type { ReviewServer, YesOrNo } from './review-desk';

const REQUESTS: Readonly<Record<'FILING' | 'RETURN' | 'EXTENSION' | 'CLOSE', RuledRequest>> = {
  FILING: 'filings',
  RETURN: 'return-requests',
  EXTENSION: 'extension-requests',
  CLOSE: 'close-requests',
};

const REPEAT_DECISION: Readonly<Partial<Record<Judgement, RuleOnRepeated['decision']>>> = {
  CONFIRM_REPEATED: 'CONFIRMED',
  REOPEN_REPEATED: 'REOPENED',
};

const AGREED: readonly Judgement[] = [
  'ACKNOWLEDGE_FILING',
  'APPROVE_RETURN',
  'APPROVE_EXTENSION',
  'APPROVE_CLOSE',
];

/** Each judgement at its own door. */
@Service()
export class ReviewDoors implements ReviewServer {
  private readonly reviewing = inject(ReviewApi);
  private readonly orders = inject(WorkOrdersApi);
  private readonly merging = inject(MergingApi);
  private readonly disputes = inject(DisputeApi);

  readonly reviews: ReviewServer['reviews'] = (kind) => this.reviewing.reviews(kind);
  readonly counts: ReviewServer['counts'] = () => this.orders.counts();
  readonly read: ReviewServer['read'] = (orderId) => this.orders.read(orderId);

  readonly suggestedUnits: ReviewServer['suggestedUnits'] = (orderId) =>
    this.disputes.suggestedUnits(orderId);
  readonly ruleDispute: ReviewServer['ruleDispute'] = (orderId, command, key) =>
    this.disputes.rule(orderId, command, key);

  judge(
    judgement: Judgement,
    row: YesOrNo,
    { reason, expectedVersion }: { reason: string; expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt> {
    if (row.kind === 'REPEATED') {
      const decision = REPEAT_DECISION[judgement] ?? 'DECLINED';
      return this.merging.ruleOnRepeat(row.order.id, { decision, reason, expectedVersion }, key);
    }
    if (row.kind !== 'DISSATISFIED') {
      const decision = AGREED.includes(judgement) ? 'APPROVED' : 'REJECTED';
      const command = { decision, reason, expectedVersion } as const;
      return this.reviewing.rule(REQUESTS[row.kind], row.request.id, command, key);
    }
    const { id } = row.order;
    if (judgement === 'SPLIT_FROM_GROUP') {
      return this.merging.split(id, { reason, expectedVersion }, key);
    }
    if (judgement === 'RULE_REWORK') {
      return this.reviewing.rework(id, { reason, expectedVersion }, key);
    }
    return judgement === 'CONFIRM_STRIKE_OFF'
      ? this.reviewing.confirmStrikeOff(id, { expectedVersion }, key)
      : this.reviewing.proposeStrikeOff(id, { reason, expectedVersion }, key);
  }
}
