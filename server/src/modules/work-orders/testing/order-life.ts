import type { Actor, CloseReportForm, OrderReceipt, RuleOnRequest } from '@hotline/shared';

import { RecordDissatisfied } from '../use-cases/callback/record-dissatisfied.js';
import { RecordSatisfied } from '../use-cases/callback/record-satisfied.js';
import { DraftClose } from '../use-cases/closing/draft-close.js';
import { FileClose } from '../use-cases/closing/file-close.js';
import { RuleOnClose } from '../use-cases/closing/rule-on-close.js';
import { RecordContact } from '../use-cases/handling/record-contact.js';
import { RequestExtension } from '../use-cases/handling/request-extension.js';
import { RuleOnExtension } from '../use-cases/handling/rule-on-extension.js';
import { SignAssignment } from '../use-cases/signing/sign-assignment.js';
import { by } from './order-people.js';
import type { OrderWorld } from './order-world.js';

export const REPORT: CloseReportForm = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '检修人员当日上门，更换分户阀门，复测室温十九度。',
  publicReply: '经核实情况属实，现已修复，室温达标。',
  moneyYuan: null,
  moneyNote: '',
  personnelNote: '',
  coWaiver: '',
};

/** An order on its way, and the steps of the people who carry it; by default those of the heating office. */
export class OrderOnItsWay {
  private constructor(
    readonly world: OrderWorld,
    readonly id: string,
    readonly assignmentId: string,
    readonly clerk: Actor,
    readonly leader: Actor,
  ) {}

  static async signed(
    world: OrderWorld,
    options: {
      lead?: string;
      co?: string[];
      clerk?: Actor;
      leader?: Actor;
      urgency?: 'NORMAL' | 'URGENT';
    } = {},
  ): Promise<OrderOnItsWay> {
    const { lead = world.units.heating, co = [], urgency = 'NORMAL' } = options;
    const { clerk = world.heatingClerk, leader = world.heatingLeader } = options;
    const { id, assignmentId } = await world.dispatched(lead, co, { urgency });
    await world.get(SignAssignment).run(by(clerk), assignmentId, {});
    return new OrderOnItsWay(world, id, assignmentId, clerk, leader);
  }

  contact(reached = true): Promise<OrderReceipt> {
    return this.world.get(RecordContact).ofUnit(by(this.clerk), this.assignmentId, {
      means: 'PHONE',
      reached,
      note: reached ? '已电话告知处理安排' : '无人接听',
    });
  }

  /** Answers the id of the request. */
  async askForExtension(days = 3): Promise<string> {
    await this.world.get(RequestExtension).run(by(this.clerk), this.assignmentId, {
      days,
      reason: '配件需从外地调运',
    });
    return this.openRequest('EXTENSION');
  }

  ruleOnExtension(
    requestId: string,
    decision: RuleOnRequest['decision'] = 'APPROVED',
  ): Promise<OrderReceipt> {
    const ruling = { decision, reason: decision === 'REJECTED' ? '理由不充分' : '同意' };
    return this.world.get(RuleOnExtension).run(by(this.world.reviewer), requestId, ruling);
  }

  draft(report: Partial<CloseReportForm> = {}): Promise<OrderReceipt> {
    return this.world.get(DraftClose).run(by(this.clerk), this.assignmentId, {
      report: { ...REPORT, ...report },
    });
  }

  /** Drafted, signed by the leader and filed; answers the id of the request. */
  async file(report: Partial<CloseReportForm> = {}): Promise<string> {
    await this.draft(report);
    const opinion = '情况属实，同意办结';
    await this.world.get(FileClose).run(by(this.leader), this.assignmentId, { opinion });
    return this.openRequest('CLOSE');
  }

  ruleOnClose(
    requestId: string,
    decision: RuleOnRequest['decision'] = 'APPROVED',
    more: { reviewer?: Actor; expectedVersion?: number } = {},
  ): Promise<OrderReceipt> {
    const { reviewer = this.world.reviewer, expectedVersion } = more;
    return this.world.get(RuleOnClose).run(by(reviewer), requestId, {
      decision,
      reason: decision === 'REJECTED' ? '未附复测记录' : '',
      ...(expectedVersion !== undefined && { expectedVersion }),
    });
  }

  /** Contacted, closed by the unit, accepted by the city: waits for the callback. */
  async accepted(): Promise<void> {
    await this.contact();
    await this.ruleOnClose(await this.file());
  }

  satisfied(callback: Actor = this.world.callback): Promise<OrderReceipt> {
    const answer = { stars: 5, attitude: 'GOOD' as const, note: '家里热了' };
    return this.world.get(RecordSatisfied).run(by(callback), this.id, answer);
  }

  dissatisfied(): Promise<OrderReceipt> {
    return this.world.get(RecordDissatisfied).run(by(this.world.callback), this.id, {
      stars: 2,
      solved: false,
      attitude: 'FAIR',
      reason: '只来看了一眼，还是不热',
    });
  }

  async openRequest(kind: 'EXTENSION' | 'CLOSE'): Promise<string> {
    const [request] = await this.world.sql<{ id: string }>(
      `select id from order_request where order_id = $1 and kind = $2 and state = 'FILED'`,
      [this.id, kind],
    );
    if (!request) throw new Error(`No ${kind} request is open`);
    return request.id;
  }

  read(actor: Actor = this.world.reviewer) {
    return this.world.read(this.id, actor);
  }

  async alarmKinds(): Promise<string[]> {
    return (await this.world.alarms(this.id)).map(({ kind }) => kind);
  }

  async factTypes(): Promise<string[]> {
    return (await this.world.facts(this.id)).map(({ type }) => type);
  }
}
