import {
  alarmsOfOrder,
  bindingPromise,
  callbackDue,
  citizenDue,
  type CityChoices,
  closeReviewDue,
  coHandleDue,
  dispatchDue,
  type Due,
  type DueCount,
  type EscalatingClock,
  type EscalationStep,
  extendedDue,
  extensionReviewDue,
  filedSignDue,
  handleDue,
  handleDueUntil,
  infoDue,
  judgeDue,
  type OfficeTime,
  type OrderAlarm,
  type OuterTime,
  type ProfiledOrder,
  type PromisedOrder,
  returnReviewDue,
  reworkDue,
  rulingDue,
  type RunningClock,
  signDue,
  type StepAhead,
  stepsAhead,
  type SubDues,
  subDues,
  supervisionDue,
  type SupervisionForm,
  urgentContactDue,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { ReadConnection } from '../../platform/database/transaction.js';
import { CurrentTimeLimits, generalProfile, profileOf, type TimeLimits } from './time-limits.js';

export {
  OpenOrders,
  type OrderKeeper,
  type RecountedBatch,
  type TriedPage,
} from './open-orders.js';
export { limitsAreStill, profileOf, type TimeLimits } from './time-limits.js';

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
  dispatchDue(order: ProfiledOrder, submittedAt: Date): Due;
  alarmsOf(order: ProfiledOrder, clocks: readonly RunningClock[], now: Date): OrderAlarm[];
}

/** Due instants of an order by the current calendar, by its scheme and the city's choices. */
@Injectable()
export class SlaFacade {
  constructor(private readonly limits: CurrentTimeLimits) {}

  /** The clocks that start with a dispatch at `startedAt`. */
  async dueDates(
    db: ReadConnection,
    order: ProfiledOrder & PromisedOrder,
    startedAt: Date,
  ): Promise<DueDates> {
    const limits = await this.limits.read(db);
    const given = [limits.calendar, profileOf(limits, order), startedAt] as const;
    const promisedAt = bindingPromise(limits.choices, order, startedAt);
    return {
      sign: signDue(...given),
      handle: promisedAt
        ? handleDueUntil(limits.calendar, given[1], promisedAt, startedAt)
        : handleDue(...given),
      citizen: citizenDue(...given),
      ...(order.form.urgency !== 'NORMAL' && { urgentContact: urgentContactDue(...given) }),
    };
  }

  /** T-DISP: until when a submitted order is to be dispatched. */
  dispatchDue(db: ReadConnection, order: ProfiledOrder, submittedAt: Date): Promise<Due> {
    return this.count(dispatchDue, db, order, submittedAt);
  }

  /** T-SIGN of a unit whose filed border dispute holds (报备). */
  filedSignDue(db: ReadConnection, order: ProfiledOrder, dispatchedAt: Date): Promise<Due> {
    return this.count(filedSignDue, db, order, dispatchedAt);
  }

  /** The clocks of a CO that joins at `now`: to sign, and to report before the LEAD is due (row 32). */
  async joiningDues(
    db: ReadConnection,
    order: ProfiledOrder,
    leadDueAt: Date,
    now: Date,
  ): Promise<Pick<DueDates, 'sign' | 'handle'>> {
    const limits = await this.limits.read(db);
    const profile = profileOf(limits, order);
    return {
      sign: signDue(limits.calendar, profile, now),
      handle: coHandleDue(limits.calendar, profile, leadDueAt, now),
    };
  }

  /** The inner clocks of a unit below (rows 20 and 31). */
  async subDues(
    db: ReadConnection,
    order: ProfiledOrder,
    outer: OuterTime,
    now: Date,
  ): Promise<SubDues> {
    const limits = await this.limits.read(db);
    return subDues(limits.calendar, profileOf(limits, order), outer, now);
  }

  /** T-HANDLE as it is counted from any start. */
  handleDue(db: ReadConnection, order: ProfiledOrder, startedAt: Date): Promise<Due> {
    return this.count(handleDue, db, order, startedAt);
  }

  /** T-RET-REV: until when a filed return request is to be ruled on. */
  returnReviewDue(db: ReadConnection, order: ProfiledOrder, filedAt: Date): Promise<Due> {
    return this.count(returnReviewDue, db, order, filedAt);
  }

  /** T-INFO: until when missing facts are to be asked for. */
  infoDue(db: ReadConnection, order: ProfiledOrder, askedAt: Date): Promise<Due> {
    return this.count(infoDue, db, order, askedAt);
  }

  /** T-RULING: until when a dispute is to be ruled on. */
  rulingDue(db: ReadConnection, order: ProfiledOrder, openedAt: Date): Promise<Due> {
    return this.count(rulingDue, db, order, openedAt);
  }

  /** T-EXT-REV: until when the step that begins at `from` is to be ruled on. */
  extensionReviewDue(db: ReadConnection, order: ProfiledOrder, from: Date): Promise<Due> {
    return this.count(extensionReviewDue, db, order, from);
  }

  /** T-EXT: the handling clock, counted on from the old due date (S2 R11). */
  async extendedDue(
    db: ReadConnection,
    order: ProfiledOrder,
    oldDueAt: Date,
    days: number,
  ): Promise<Due> {
    const limits = await this.limits.read(db);
    return extendedDue(limits.calendar, profileOf(limits, order), oldDueAt, days);
  }

  /** T-CLOSE-REV: until when the step that begins at `from` is to be ruled on. */
  closeReviewDue(db: ReadConnection, order: ProfiledOrder, from: Date): Promise<Due> {
    return this.count(closeReviewDue, db, order, from);
  }

  /** T-CB: until when the citizen is to be called back. */
  callbackDue(db: ReadConnection, order: ProfiledOrder, acceptedAt: Date): Promise<Due> {
    return this.count(callbackDue, db, order, acceptedAt);
  }

  /** T-JUDGE: until when a negative answer is to be ruled on. */
  judgeDue(db: ReadConnection, order: ProfiledOrder, ratedAt: Date): Promise<Due> {
    return this.count(judgeDue, db, order, ratedAt);
  }

  /** T-REWORK: until when the unit is to file its next close. */
  reworkDue(db: ReadConnection, order: ProfiledOrder, ruledAt: Date): Promise<Due> {
    return this.count(reworkDue, db, order, ruledAt);
  }

  /** T-SUP of every form that names no instant of its own. */
  async supervisionDue(
    db: ReadConnection,
    order: ProfiledOrder,
    form: Exclude<SupervisionForm, 'URGENT'>,
    issuedAt: Date,
  ): Promise<Due> {
    const limits = await this.limits.read(db);
    return supervisionDue(limits.calendar, profileOf(limits, order), form, issuedAt);
  }

  /** What the city chose of what the sources leave open. */
  async choices(db: ReadConnection): Promise<CityChoices> {
    return (await this.limits.read(db)).choices;
  }

  /** All that due instants are counted with now, for whoever counts many. */
  inForce(db: ReadConnection): Promise<TimeLimits> {
    return this.limits.read(db);
  }

  /** Every alarm that the running clocks still need; hand them to AlarmsFacade.replace. */
  async alarmsOf(
    db: ReadConnection,
    order: ProfiledOrder,
    clocks: readonly RunningClock[],
    now: Date,
  ): Promise<OrderAlarm[]> {
    if (clocks.length === 0) return [];
    const limits = await this.limits.read(db);
    return alarmsOfOrder(limits.calendar, profileOf(limits, order), clocks, now);
  }

  /** The steps of the escalation ladder that an order still has before it. */
  async stepsAhead(
    db: ReadConnection,
    order: ProfiledOrder,
    clocks: readonly EscalatingClock[],
    climbed: readonly string[],
    now: Date,
  ): Promise<StepAhead[]> {
    if (clocks.length === 0) return [];
    const limits = await this.limits.read(db);
    const { officeHours } = profileOf(limits, order);
    const office = { calendar: limits.calendar, officeHours };
    return stepsAhead(office, limits.ladder, clocks, climbed, now);
  }

  async ladder(db: ReadConnection): Promise<readonly EscalationStep[]> {
    return (await this.limits.read(db)).ladder;
  }

  /** When the offices work, for whoever has no order of a special scheme in hand. */
  async officeTime(db: ReadConnection): Promise<OfficeTime> {
    const limits = await this.limits.read(db);
    return { calendar: limits.calendar, officeHours: generalProfile(limits).officeHours };
  }

  /** Undefined before the first `refresh`. */
  remembered(): RememberedLimits | undefined {
    const known = this.limits.remembered();
    if (!known) return undefined;
    const { revision, limits } = known;
    return {
      revision,
      dispatchDue: (order, submittedAt) =>
        dispatchDue(limits.calendar, profileOf(limits, order), submittedAt),
      alarmsOf: (order, clocks, now) =>
        alarmsOfOrder(limits.calendar, profileOf(limits, order), clocks, now),
    };
  }

  /** What is remembered is the database's state of now. */
  async refresh(db: ReadConnection): Promise<void> {
    await this.limits.read(db);
  }

  private async count(
    due: DueCount,
    db: ReadConnection,
    order: ProfiledOrder,
    startedAt: Date,
  ): Promise<Due> {
    const limits = await this.limits.read(db);
    return due(limits.calendar, profileOf(limits, order), startedAt);
  }
}
