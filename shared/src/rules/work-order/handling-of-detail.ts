import type { OrderOverlays } from '../../contracts/overlays/order-overlays.js';
import type { OrderDetail } from '../../contracts/work-orders/order-detail.js';
import type { UnitRequest } from '../../contracts/work-orders/unit-request.js';
import type { FilingState } from './filing.js';
import type { Handling, HandlingClock, HandlingClocks } from './handling.js';
import type { OrderRequestState } from './order-request-state.js';

/** The unit's chain as far as the first step asks: who above it judges. */
export function chainOf({
  unit,
  firstJudgeUnitId,
}: OrderDetail['assignments'][number]): readonly string[] {
  return firstJudgeUnitId === null ? [unit.id] : ['', firstJudgeUnitId, unit.id];
}

export function handlingOfDetail(detail: OrderDetail): Handling {
  const { tallies } = detail;
  const extension = detail.extensionRequests.find(isFiled);
  const close = detail.closeRequests.find(isFiled);
  return {
    contacts: { reached: tallies.reached, failed: tallies.failedTries },
    infoRequest: detail.infoRequest,
    dispute: detail.dispute,
    openExtension: extension ?? null,
    approvedExtensions: tallies.approvedExtensions,
    extensionOverride: detail.extensionOverride,
    filing: filingOf(detail),
    openHelp: openHelpOf(detail),
    closeDraft: detail.closeDraft,
    openClose: close ? { ...close, from: tallies.reworks > 0 ? 'REWORK' : 'IN_PROGRESS' } : null,
    rejectedCloses: tallies.rejectedCloses,
    reworkCount: tallies.reworks,
    urgeCount: tallies.urges,
    callbackTries: tallies.callbackTries,
    satisfaction: satisfactionOf(detail),
    strikeOff: detail.strikeOff,
    // No person climbs the ladder: no button asks.
    climbedSteps: [],
    closedAt: detail.closedAt,
    merging: detail.merging,
    overlays: overlaysOf(detail.overlays),
    clocks: clocksOf(detail),
  };
}

function isFiled({ state }: UnitRequest): boolean {
  return state === 'FILED';
}

const STATE_OF_FILING: Readonly<Record<OrderRequestState, FilingState>> = {
  FILED: 'FILED',
  APPROVED: 'ACKNOWLEDGED',
  REJECTED: 'REFUSED',
  LAPSED: 'LAPSED',
};

function filingOf({ filings, round }: OrderDetail): Handling['filing'] {
  const filed = filings.findLast((filing) => filing.round === round);
  return filed ? { ...filed, state: STATE_OF_FILING[filed.state] } : null;
}

function openHelpOf({ helpRequests }: OrderDetail): Handling['openHelp'] {
  const asked = helpRequests.find(isFiled);
  return asked ? { ...asked, unitId: asked.helper.id, unitName: asked.helper.name } : null;
}

function satisfactionOf({ satisfactions }: OrderDetail): Handling['satisfaction'] {
  const said = satisfactions.at(-1);
  if (!said) return null;
  if (said.result === 'UNRATED') return { kind: 'UNRATED', why: said.why };
  const { result, stars, solved, attitude } = said;
  return { kind: result, stars, solved, attitude };
}

const CLOCK_OF_KIND: Readonly<
  Partial<Record<OrderDetail['clocks'][number]['kind'], HandlingClock>>
> = {
  INFO: 'T-INFO',
  RULING: 'T-RULING',
  EXTENSION_REVIEW: 'T-EXT-REV',
  CLOSE_REVIEW: 'T-CLOSE-REV',
  CALLBACK: 'T-CB',
  JUDGE: 'T-JUDGE',
  REWORK: 'T-REWORK',
  ARCHIVE: 'T-ARCH',
};

function clocksOf({ clocks }: OrderDetail): HandlingClocks {
  return Object.fromEntries(
    clocks.flatMap(({ kind, ...state }) => {
      const clock = CLOCK_OF_KIND[kind];
      return clock ? [[clock, state]] : [];
    }),
  );
}

function overlaysOf({
  supervisions,
  instructions,
  followUps,
  event,
}: OrderOverlays): Handling['overlays'] {
  return {
    supervisions: supervisions.map(
      ({ id, form, state, unit, openedAt, due, dueAt, overdueAt }) => ({
        id,
        form,
        state,
        unitId: unit.id,
        unitName: unit.name,
        clock: { startedAt: openedAt, dueAt, due, overdueAt },
      }),
    ),
    instructions: instructions.map(({ id, state, leader, openedAt, dueAt, overdueAt }) => ({
      id,
      state,
      leader,
      clock: dueAt === null ? null : { startedAt: openedAt, dueAt, due: null, overdueAt },
    })),
    followUps: followUps.map(({ id, state, ground, openedAt, dueAt, overdueAt }) => ({
      id,
      state,
      ground,
      clock: { startedAt: openedAt, dueAt, due: null, overdueAt },
    })),
    event,
  };
}
