import type { OrderFactData } from '@hotline/shared';
import { describe, expect, test } from '@jest/globals';

import { AudienceRegistry } from '../../../platform/live/audience-registry.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { WorkOrderAudience } from './work-order-audience.js';

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const [ORDER, AGENT, CITY, HEATING, WATER] = [1, 2, 3, 4, 5].map(uuid);

const audience = new WorkOrderAudience(new AudienceRegistry());

function heard(type: string, changes: Partial<OrderFactData> = {}) {
  const data: OrderFactData = {
    orderNo: '2611-000017',
    state: 'PENDING_SIGN',
    round: 1,
    urgency: 'NORMAL',
    createdById: AGENT ?? '',
    leadUnitId: HEATING ?? '',
    unitIds: [CITY ?? '', HEATING ?? ''],
    formerUnitIds: [],
    signDueAt: '2026-11-24T01:30:00.000Z',
    handleDueAt: '2026-12-02T16:00:00.000Z',
    ...changes,
  };
  const message: OutboxMessage = {
    aggregate: 'work-order',
    id: ORDER ?? '',
    version: 2,
    type,
    data,
    messageId: '7',
    actorId: AGENT ?? '',
    actorName: '陈静',
    correlationId: 'c',
    occurredAt: new Date('2026-11-23T01:30:00Z'),
  };
  return audience.audience(message);
}

describe('who hears of an order', () => {
  test('a dispatch: the desk, the order’s page, its agent, the unit and all above it', () => {
    expect(heard('WorkOrderDispatched')).toEqual([
      {
        rooms: [
          `account-${AGENT}`,
          `order-${ORDER}`,
          'desk-dispatch',
          `unit-${CITY}`,
          `unit-${HEATING}`,
        ],
        message: {
          type: 'order.changed',
          data: {
            orderId: ORDER,
            orderNo: '2611-000017',
            state: 'PENDING_SIGN',
            fact: 'WorkOrderDispatched',
            round: 1,
            urgency: 'NORMAL',
            leadUnitId: HEATING,
            signDueAt: '2026-11-24T01:30:00.000Z',
            handleDueAt: '2026-12-02T16:00:00.000Z',
          },
        },
      },
    ]);
  });

  test('a draft: its agent alone', () => {
    const [delivery] = heard('WorkOrderOpened', { state: 'DRAFT', unitIds: [] });
    expect(delivery?.rooms).toEqual([`account-${AGENT}`]);
  });

  test('a return approved: the unit that had it learns only that it is gone', () => {
    const deliveries = heard('ReturnApproved', {
      state: 'PENDING_DISPATCH',
      leadUnitId: null,
      unitIds: [],
      formerUnitIds: [HEATING ?? ''],
    });
    const ofUnit = deliveries.filter(({ rooms }) => rooms.includes(`unit-${HEATING}`));
    expect(ofUnit).toEqual([
      { rooms: [`unit-${HEATING}`], message: { type: 'order.gone', data: { orderId: ORDER } } },
    ]);
  });

  test('another unit is told nothing', () => {
    const rooms = heard('AssignmentSigned').flatMap((delivery) => delivery.rooms);
    expect(rooms).not.toContain(`unit-${WATER}`);
  });

  test('what may repeat a closed order is news for the reviewer too', () => {
    const [delivery] = heard('WorkOrderSubmitted', { repeats: true });
    expect(delivery?.rooms).toContain('desk-review');
  });

  test.each([
    ['WorkOrderSubmitted', ['desk-dispatch']],
    ['ReturnRequested', ['desk-review']],
    ['ReturnApproved', ['desk-dispatch', 'desk-review']],
    ['SignOverdueMarked', ['board']],
    ['AssignmentSigned', []],
    ['DisputeFiled', ['desk-review']],
    ['HelpRequested', ['desk-dispatch']],
    ['AssignmentReceived', ['desk-dispatch']],
    ['UnreceivedMarked', ['desk-dispatch', 'board']],
    ['ExtensionOverrideProposed', ['board']],
    ['InfoRequested', ['desk-dispatch']],
    ['ExtensionRequested', ['desk-review']],
    ['CloseFiled', ['desk-review', 'desk-supervision']],
    ['CloseApproved', ['desk-review', 'desk-callback', 'desk-supervision']],
    ['RatedDissatisfied', ['desk-review', 'desk-callback', 'desk-supervision']],
    ['HandleOverdueMarked', ['desk-supervision', 'board']],
    ['SupervisionReported', ['desk-supervision']],
    ['SupervisionOverdueMarked', ['desk-supervision', 'board']],
    ['DissatisfactionEscalated', ['desk-review', 'desk-supervision']],
    ['FollowUpChecked', ['desk-dispatch', 'desk-supervision']],
    ['CallbackOverdueMarked', ['desk-callback', 'board']],
    ['WorkOrderMerged', ['desk-dispatch']],
    ['MasterClosed', ['desk-callback']],
    ['RepeatDeclined', ['desk-dispatch', 'desk-review']],
  ])('%s is news for %j', (type, desks) => {
    const rooms = heard(type).flatMap((delivery) => delivery.rooms);
    expect(rooms.filter((room) => /^(desk|board)/.test(room))).toEqual(desks);
  });
});
