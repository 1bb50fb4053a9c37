import {
  alarmsOfOrder,
  callbackDue,
  citizenDue,
  closeReviewDue,
  dispatchDue,
  type Due,
  extendedDue,
  extensionReviewDue,
  handleDue,
  infoDue,
  judgeDue,
  type OrderAlarm,
  type RequestType,
  returnReviewDue,
  reworkDue,
  type RunningClock,
  signDue,
  type Urgency,
  urgentContactDue,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { CurrentTimeLimits } from './time-limits.js';

export { type OpenDueDate, OpenDueDates, type OpenDueDateSource } from './open-due-dates.js';
export { limitsAreStill } from './time-limits.js';

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

/** Time limits as this node knows them, for a statement that checks them by `limitsAreStill`. */
export interface RememberedLimits {
  readonly revision: number;
  dispatchDue(submittedAt: Date, urgency: Urgency): Due;
  alarmsOf(clocks: readonly RunningClock[], now: Date): OrderAlarm[];
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

  /** T-INFO: until when missing facts are to be asked for. */
  async infoDue(db: ReadConnection, askedAt: Date): Promise<Due> {
    const { profile } = await this.limits.read(db);
    return infoDue(profile, askedAt);
  }

  /** T-EXT-REV: until when the step that begins at `from` is to be ruled on. */
  async extensionReviewDue(db: ReadConnection, from: Date): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return extensionReviewDue(calendar, profile, from);
  }

  /** T-EXT: the handling clock, counted on from the old due date (S2 R11). */
  async extendedDue(db: ReadConnection, oldDueAt: Date, days: number): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return extendedDue(calendar, profile, oldDueAt, days);
  }

  /** T-CLOSE-REV: until when the step that begins at `from` is to be ruled on. */
  async closeReviewDue(db: ReadConnection, from: Date): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return closeReviewDue(calendar, profile, from);
  }

  /** T-CB: until when the citizen is to be called back. */
  async callbackDue(db: ReadConnection, acceptedAt: Date): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return callbackDue(calendar, profile, acceptedAt);
  }

  /** T-JUDGE: until when a negative answer is to be ruled on. */
  async judgeDue(db: ReadConnection, ratedAt: Date): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return judgeDue(calendar, profile, ratedAt);
  }

  /** T-REWORK: until when the unit is to file its next close. */
  async reworkDue(db: ReadConnection, ruledAt: Date): Promise<Due> {
    const { calendar, profile } = await this.limits.read(db);
    return reworkDue(calendar, profile, ruledAt);
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

  /** Undefined before the first `refresh`. */
  remembered(): RememberedLimits | undefined {
    const known = this.limits.remembered();
    if (!known) return undefined;
    const { calendar, profile } = known.limits;
    return {
      revision: known.revision,
      dispatchDue: (submittedAt, urgency) => dispatchDue(profile, submittedAt, urgency),
      alarmsOf: (clocks, now) => alarmsOfOrder(calendar, profile, clocks, now),
    };
  }

  /** What is remembered is the database's state of now. */
  async refresh(db: ReadConnection): Promise<void> {
    await this.limits.read(db);
  }
}
