import {
  alarmsOfOrder,
  citizenDue,
  dispatchDue,
  type Due,
  handleDue,
  type OrderAlarm,
  type RequestType,
  returnReviewDue,
  type RunningClock,
  signDue,
  type Urgency,
  urgentContactDue,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { CurrentTimeLimits } from './time-limits.js';

export { type OpenDueDate, OpenDueDates, type OpenDueDateSource } from './open-due-dates.js';

/** What time limits depend on. */
export interface TimedOrder {
  readonly urgency: Urgency;
  readonly requestType: RequestType;
  readonly categoryCode: string;
}

export interface DueDates {
  readonly sign: Due;
  readonly handle: Due;
  /** Urgent and critical orders only (S2 R9). */
  readonly urgentContact?: Due;
  /** The promise to the citizen: kept from the first round, whatever happens later. */
  readonly citizen: Due;
}

/** Due instants by the current calendar and profile. Pure counting is in shared/rules/sla. */
@Injectable()
export class SlaFacade {
  constructor(private readonly limits: CurrentTimeLimits) {}

  /** The clocks that start with a dispatch at `startedAt`. */
  async dueDates(
    db: ReadConnection,
    { startedAt, urgency }: TimedOrder & { readonly startedAt: Date },
  ): Promise<DueDates> {
    const { calendar, profile } = await this.limits.read(db);
    return {
      sign: signDue(profile, startedAt),
      handle: handleDue(calendar, profile, startedAt),
      citizen: citizenDue(calendar, profile, startedAt),
      ...(urgency !== 'NORMAL' && { urgentContact: urgentContactDue(profile, startedAt) }),
    };
  }

  /** T-DISP: until when a submitted order is to be dispatched. */
  async dispatchDue(db: ReadConnection, submittedAt: Date, urgency: Urgency): Promise<Due> {
    const { profile } = await this.limits.read(db);
    return dispatchDue(profile, submittedAt, urgency);
  }

  /** T-RET-REV: until when a filed return request is to be ruled on. */
  async returnReviewDue(db: ReadConnection, filedAt: Date): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return returnReviewDue(calendar, profile, filedAt);
  }

  /** Every alarm that the running clocks still need; hand them to AlarmsFacade.replace. */
  async alarmsOf(
    db: ReadConnection,
    clocks: readonly RunningClock[],
    now: Date,
  ): Promise<OrderAlarm[]> {
    if (clocks.length === 0) return [];
    const { calendar, profile } = await this.limits.read(db);
    return alarmsOfOrder(calendar, profile, clocks, now);
  }
}
