import { randomUUID } from 'node:crypto';

import {
  type Actor,
  type DraftForm,
  EMPTY_DRAFT_FORM,
  type HandlingClock,
  type OrderAlarmKind,
  type OrderDetail,
  type OutcomeReceipt,
} from '@hotline/shared';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import {
  startTestApplication,
  type TestApplication,
} from '../../../platform/testing/test-application.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';
import { UnitsFacade } from '../../units/units.facade.js';
import { GetWorkOrder } from '../queries/get-work-order.js';
import { DispatchWorkOrder } from '../use-cases/dispatching/dispatch-work-order.js';
import { RegisterOrder } from '../use-cases/intake/register-order.js';
import { by, person } from './order-people.js';
import { TEST_CATALOGUE, TEST_UNITS } from './order-places.js';

/** A complaint with everything that dispatch needs. */
export const COMPLETE_FORM: DraftForm = {
  ...EMPTY_DRAFT_FORM,
  requesterName: '张伟',
  phone: '13800135678',
  occurred: '昨晚八点起',
  place: '元宝区 锦江小区 3 号楼',
  matter: '家里室温只有十四度，连续三天。',
  requestType: 'COMPLAINT',
  categoryCode: '0101',
  districtCode: '210602',
  attributes: { 小区: '锦江小区', 室温: '14' },
};

const HANDLING_CLOCK: Readonly<Partial<Record<OrderAlarmKind, HandlingClock>>> = {
  URGENT_CONTACT_EXPIRED: 'T-URGENT-CONTACT',
  EXTENSION_REVIEW_EXPIRED: 'T-EXT-REV',
  CLOSE_REVIEW_EXPIRED: 'T-CLOSE-REV',
  CALLBACK_EXPIRED: 'T-CB',
  JUDGE_EXPIRED: 'T-JUDGE',
  REWORK_EXPIRED: 'T-REWORK',
  INFO_EXPIRED: 'T-INFO',
  RULING_EXPIRED: 'T-RULING',
  ARCHIVE_DUE: 'T-ARCH',
};

export interface TestUnits {
  readonly heating: string;
  readonly water: string;
  readonly education: string;
  readonly school: string;
}

/** The application on its own database, with a small city in it and a way to any stage of an order. */
export class OrderWorld {
  readonly agent = person('陈静', 'AGENT');
  readonly otherAgent = person('孙莉', 'AGENT');
  readonly dispatcher = person('刘洋', 'DISPATCHER');
  readonly reviewer = person('赵勇', 'REVIEWER');
  readonly secondReviewer = person('钱文', 'REVIEWER');
  readonly callback = person('杨帆', 'CALLBACK');
  readonly supervisor = person('方敏', 'SUPERVISOR');
  readonly heatingClerk: Actor;
  readonly secondHeatingClerk: Actor;
  readonly waterClerk: Actor;
  readonly heatingLeader: Actor;
  readonly heatingHead: Actor;
  readonly waterLeader: Actor;
  readonly schoolClerk: Actor;
  readonly schoolLeader: Actor;
  /** Of the unit above the school: judges first. */
  readonly educationClerk: Actor;

  private constructor(
    readonly test: TestApplication,
    readonly units: TestUnits,
  ) {
    this.heatingClerk = person('王强', 'UNIT_CLERK', units.heating);
    this.secondHeatingClerk = person('周慧', 'UNIT_CLERK', units.heating);
    this.waterClerk = person('李梅', 'UNIT_CLERK', units.water);
    this.heatingLeader = person('郭建军', 'UNIT_LEADER', units.heating);
    this.heatingHead = person('唐国良', 'UNIT_HEAD', units.heating);
    this.waterLeader = person('马德明', 'UNIT_LEADER', units.water);
    this.schoolClerk = person('吴敏', 'UNIT_CLERK', units.school);
    this.schoolLeader = person('何伟', 'UNIT_LEADER', units.school);
    this.educationClerk = person('郑洁', 'UNIT_CLERK', units.education);
  }

  static async start(): Promise<OrderWorld> {
    return OrderWorld.on(await startTestApplication());
  }

  /** In an application that runs already. */
  static async on(test: TestApplication): Promise<OrderWorld> {
    await test.app.get(UnitsFacade, { strict: false }).plant(TEST_UNITS);
    await test.app.get(CatalogueFacade, { strict: false }).plant(TEST_CATALOGUE);
    const codes = ['RB', 'ZLS', 'JYJ', 'QZ'];
    const found = await test.app
      .get(TransactionRunner)
      .read((db) => test.app.get(UnitsFacade, { strict: false }).byCodes(db, codes));
    const [heating = '', water = '', education = '', school = ''] = codes.map(
      (code) => found.find((unit) => unit.code === code)?.id,
    );
    return new OrderWorld(test, { heating, water, education, school });
  }

  close(): Promise<void> {
    return this.test.close();
  }

  get<T>(token: Type<T>): T {
    return this.test.app.get(token, { strict: false });
  }

  async sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.get(DataSource).query<Row[]>(text, values);
  }

  /** Registered, waiting for dispatch. */
  submitted(form: Partial<DraftForm> = {}): Promise<OutcomeReceipt> {
    return this.get(RegisterOrder).run(by(this.agent), {
      form: { ...COMPLETE_FORM, ...form },
      channel: 'COUNTER',
    });
  }

  /** Dispatched to the heating office, or another LEAD. */
  async dispatched(
    leadUnitId = this.units.heating,
    coUnitIds: string[] = [],
    form: Partial<DraftForm> = {},
  ): Promise<{ id: string; version: number; assignmentId: string }> {
    const { id, version } = await this.submitted(form);
    const receipt = await this.get(DispatchWorkOrder).run(by(this.dispatcher), id, {
      leadUnitId,
      coUnitIds,
      note: '',
      expectedVersion: version,
    });
    return { id, version: receipt.version, assignmentId: await this.assignmentOf(id, leadUnitId) };
  }

  async assignmentOf(orderId: string, unitId: string): Promise<string> {
    const [row] = await this.sql<{ id: string }>(
      'select id from assignment where order_id = $1 and unit_id = $2 order by round desc limit 1',
      [orderId, unitId],
    );
    if (!row) throw new Error('The unit has no assignment');
    return row.id;
  }

  read(id: string, actor: Actor = this.reviewer): Promise<OrderDetail> {
    return this.get(GetWorkOrder).run(by(actor), id);
  }

  /** Moves everything about an order into the past: the database's clock then finds it that much older. */
  async ageBy(orderId: string, interval: string): Promise<void> {
    await this.sql(
      `update work_order set due_at = due_at - $2::interval, sign_due_at = sign_due_at - $2::interval
        where id = $1`,
      [orderId, interval],
    );
    await this.sql(
      `update assignment set dispatched_at = dispatched_at - $2::interval,
              sign_started_at = sign_started_at - $2::interval,
              sign_due_at = sign_due_at - $2::interval
        where order_id = $1`,
      [orderId, interval],
    );
    await this.sql(
      `update alarm set rings_at = rings_at - $2::interval, try_at = try_at - $2::interval
        where subject_id = $1 and status = 'SET'`,
      [orderId, interval],
    );
  }

  /** As if the clock behind an alarm had run out a second ago. */
  expire(orderId: string, kind: OrderAlarmKind): Promise<void> {
    return this.expireIn(orderId, kind, '-1 second');
  }

  /** Moves the clock behind an alarm, wherever it is stored. */
  async expireIn(orderId: string, kind: OrderAlarmKind, interval: string): Promise<void> {
    const [row] = await this.sql<{ due: Date }>('select clock_timestamp() + $1::interval as due', [
      interval,
    ]);
    const due = row?.due ?? new Date();
    const clock = HANDLING_CLOCK[kind];
    if (clock) {
      await this.sql(
        `update work_order set handling = jsonb_set(handling, array['clocks', $2, 'dueAt'], to_jsonb($3::text))
          where id = $1 and handling->'clocks' ? $2`,
        [orderId, clock, due.toISOString()],
      );
    } else {
      await this.sql('update assignment set handle_due_at = $2 where order_id = $1', [
        orderId,
        due,
      ]);
    }
    await this.sql('update work_order set due_at = $2, handle_due_at = $2 where id = $1', [
      orderId,
      due,
    ]);
    await this.sql(
      `update alarm set rings_at = $3, try_at = $3
        where subject_id = $1 and kind = $2 and status = 'SET'`,
      [orderId, kind, due],
    );
  }

  /** A call that the agent is talking on. */
  async call(agent: Actor, phone?: string): Promise<string> {
    const citizenId = phone
      ? await this.get(TransactionRunner).run(by(agent), async (tx) => {
          return (await this.get(CitizenFacade).identify(tx, phone)) ?? null;
        })
      : null;
    const id = randomUUID();
    // An agent talks with one caller at a time: the call before has ended.
    await this.sql(
      `update call set state = 'ENDED', ended_at = now(), ended_by = 'CITIZEN', end_reason = 'HUNG_UP'
        where answered_by = $1 and state = 'TALKING'`,
      [agent.id],
    );
    await this.sql(
      `insert into call (id, version, source, dialled, citizen_leg_id, citizen_id, state,
                         answered_by, arrived_at, answered_at)
       values ($1, 3, 'TRUNK', '12345', $1::uuid::text, $2, 'TALKING', $3, now(), now())`,
      [id, citizenId, agent.id],
    );
    return id;
  }

  facts(orderId: string): Promise<{ type: string; version: number; data: object }[]> {
    return this.sql(
      `select type, version, data from outbox_message
        where aggregate = 'work-order' and aggregate_id = $1 order by id`,
      [orderId],
    );
  }

  /** Of its clocks; those of the escalation ladder apart. */
  alarms(orderId: string): Promise<{ kind: string; rings_at: Date }[]> {
    return this.sql(
      `select kind, rings_at from alarm
        where subject_id = $1 and status = 'SET' and kind not like 'ESCALATE %' order by rings_at`,
      [orderId],
    );
  }

  /** Codes of the ladder's steps that it still has before it. */
  async stepsAhead(orderId: string): Promise<string[]> {
    const rows = await this.sql<{ code: string }>(
      `select split_part(kind, ' ', 2) as code from alarm
        where subject_id = $1 and status = 'SET' and kind like 'ESCALATE %' order by rings_at`,
      [orderId],
    );
    return rows.map(({ code }) => code);
  }
}
