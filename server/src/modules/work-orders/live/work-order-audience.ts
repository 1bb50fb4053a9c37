import {
  ORDER_CHANGED,
  ORDER_GONE,
  type OrderChanged,
  OrderFactData,
  type OrderGone,
} from '@hotline/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';

import {
  type Audience,
  AudienceRegistry,
  type LiveDelivery,
} from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';

const DISPATCH_DESK: readonly string[] = [
  'WorkOrderSubmitted',
  'PhoneTransferFollowedUp',
  'WorkOrderDispatched',
  'HelpRequested',
  'HelpDeclined',
  'CoAdded',
  'AssignmentReceived',
  'UnreceivedMarked',
  'WorkOrderRecalled',
  'ReturnApproved',
  'DispatchOverdueMarked',
  'InfoRequested',
  'InfoAdded',
  'WorkOrderClosedIncomplete',
  'WorkOrderReopened',
  'WorkOrderWithdrawn',
  'FollowUpChecked',
  'WorkOrderMerged',
  'MergeDeclined',
  'WorkOrderGrouped',
  'MemberJoined',
  'WorkOrderSplit',
  'RepeatConfirmed',
  'RepeatDeclined',
  'RepeatReopened',
];
const REVIEW_DESK: readonly string[] = [
  'ReturnRequested',
  'ReturnApproved',
  'ReturnRejected',
  'ReviewOverdueMarked',
  'DisputeFiled',
  'FilingAcknowledged',
  'FilingRefused',
  'RulingOverdueMarked',
  'ExtensionRequested',
  'ExtensionApprovedByUnit',
  'ExtensionApproved',
  'ExtensionRejected',
  'CloseFiled',
  'CloseApprovedByUnit',
  'CloseApproved',
  'CloseRejected',
  'RequestReviewOverdueMarked',
  'RatedDissatisfied',
  'ReworkRuled',
  'StrikeOffProposed',
  'StrikeOffConfirmed',
  'JudgeOverdueMarked',
  'WorkOrderWithdrawn',
  'DissatisfactionEscalated',
  'RepeatConfirmed',
  'RepeatDeclined',
  'RepeatReopened',
  'WorkOrderSplit',
];
const CALLBACK_DESK: readonly string[] = [
  'CloseApproved',
  'CallbackTried',
  'RatedSatisfied',
  'RatedDissatisfied',
  'WorkOrderClosedUnrated',
  'CallbackOverdueMarked',
  'WorkOrderWithdrawn',
  'MasterClosed',
];
const SUPERVISION_DESK: readonly string[] = [
  'HandleOverdueMarked',
  'ReworkOverdueMarked',
  'RatedDissatisfied',
  'SupervisionIssued',
  'SupervisionReported',
  'SupervisionLifted',
  'SupervisionOverdueMarked',
  'DissatisfactionEscalated',
  'InstructionRecorded',
  'InstructionRemoved',
  'InstructionOverdueMarked',
  'CloseFiled',
  'CloseApproved',
  'FollowUpOpened',
  'FollowUpChecked',
  'FollowUpCheckOverdueMarked',
  'WorkOrderReopened',
  'WorkOrderWithdrawn',
];
const SHIFT_LEADS: readonly string[] = [
  'SignOverdueMarked',
  'UnreceivedMarked',
  'ExtensionOverrideProposed',
  'DispatchOverdueMarked',
  'FollowUpOverdueMarked',
  'ReviewOverdueMarked',
  'HandleOverdueMarked',
  'UrgentContactOverdueMarked',
  'RequestReviewOverdueMarked',
  'CallbackOverdueMarked',
  'JudgeOverdueMarked',
  'ReworkOverdueMarked',
  'InfoOverdueMarked',
  'RulingOverdueMarked',
  'SupervisionOverdueMarked',
  'InstructionOverdueMarked',
  'FollowUpCheckOverdueMarked',
];

/**
 * Who hears of a fact. Units are reached in rooms of their own and never in the order's room, where
 * a unit that has lost the order would stay behind.
 */
@Injectable()
export class WorkOrderAudience implements Audience, OnModuleInit {
  readonly aggregate = 'work-order';

  constructor(private readonly audiences: AudienceRegistry) {}

  onModuleInit(): void {
    this.audiences.register(this);
  }

  audience(message: OutboxMessage): LiveDelivery[] {
    const data = OrderFactData.parse(message.data);
    const rooms =
      data.state === 'DRAFT'
        ? [`account-${data.createdById}`]
        : [
            `account-${data.createdById}`,
            `order-${message.id}`,
            ...(DISPATCH_DESK.includes(message.type) || data.alarm === 'DISPATCH_NEAR'
              ? ['desk-dispatch']
              : []),
            ...(isForReview(message, data) ? ['desk-review'] : []),
            ...(CALLBACK_DESK.includes(message.type) ? ['desk-callback'] : []),
            ...(SUPERVISION_DESK.includes(message.type) ? ['desk-supervision'] : []),
            ...(SHIFT_LEADS.includes(message.type) ? ['board'] : []),
            ...data.unitIds.map((id) => `unit-${id}`),
          ];
    return [
      { rooms, message: { type: ORDER_CHANGED, data: orderChanged(message, data) } },
      ...gone(message, data),
    ];
  }
}

function isForReview({ type }: OutboxMessage, data: OrderFactData): boolean {
  return (
    REVIEW_DESK.includes(type) ||
    data.requestKind === 'FILING' ||
    data.disputed === true ||
    data.repeats === true
  );
}

function orderChanged({ id, type }: OutboxMessage, data: OrderFactData): OrderChanged {
  return {
    orderId: id,
    orderNo: data.orderNo,
    state: data.state,
    fact: type,
    round: data.round,
    urgency: data.urgency,
    ...(data.leadUnitId !== null && { leadUnitId: data.leadUnitId }),
    ...(data.signDueAt !== null && { signDueAt: data.signDueAt }),
    ...(data.handleDueAt !== null && { handleDueAt: data.handleDueAt }),
  };
}

function gone({ id }: OutboxMessage, { formerUnitIds }: OrderFactData): LiveDelivery[] {
  if (formerUnitIds.length === 0) return [];
  const data: OrderGone = { orderId: id };
  return [
    { rooms: formerUnitIds.map((unit) => `unit-${unit}`), message: { type: ORDER_GONE, data } },
  ];
}
