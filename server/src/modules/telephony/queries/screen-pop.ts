import type { CallDisposition, ScreenPop } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { statement } from '../../../platform/database/statement.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { CitizenFacade } from '../../citizen/citizen.facade.js';
import { IdentityFacade } from '../../identity/identity.facade.js';
import { Calls } from '../storage/calls.js';
import type { StoredCall } from '../storage/stored-call.js';
import { CallSummaries } from './call-summaries.js';

interface Contact {
  id: string;
  arrived_at: Date;
  answered_by: string | null;
  disposition: CallDisposition | null;
}

const lastContacts = statement(
  'telephony.last-contacts',
  `select id, arrived_at, answered_by, disposition from call
    where citizen_id = $1 and id <> $2 and arrived_at < $3
    order by arrived_at desc limit 5`,
);
const callsSince = statement(
  'telephony.calls-since',
  `select count(*)::int as calls from call
    where citizen_id = $1 and arrived_at <= $2::timestamptz
      and arrived_at > $2::timestamptz - interval '72 hours'`,
);

/** What the agent sees with the call: only of a call that rings at or was answered by this agent. */
@Injectable()
export class QueryScreenPop {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly calls: Calls,
    private readonly summaries: CallSummaries,
    private readonly citizens: CitizenFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async run(context: CommandContext, callId: string): Promise<ScreenPop> {
    const agentId = context.actor.id;
    const call = await this.runner.read((db) => this.calls.byId(db, callId));
    if (call?.offeredTo !== agentId && call?.answeredBy !== agentId) throw new Refused('not-found');
    const citizen = call.citizenId && (await this.citizens.card(context, call.citizenId));
    const history = await this.history(call);
    return { ...history, ...(citizen && { citizen }) };
  }

  private history(call: StoredCall): Promise<Omit<ScreenPop, 'citizen'>> {
    return this.runner.read(async (db) => {
      const [summary] = await this.summaries.of(db, [call]);
      if (!summary) throw new Error('One call has one summary');
      const { citizenId, id, arrivedAt } = call;
      if (!citizenId) return { call: summary, lastContacts: [], callsInThreeDays: 1 };
      const contacts = await db.query<Contact>(lastContacts, [citizenId, id, arrivedAt]);
      const [counted] = await db.query<{ calls: number }>(callsSince, [citizenId, arrivedAt]);
      const names = await this.identity.names(
        db,
        contacts.flatMap(({ answered_by: agent }) => agent ?? []),
      );
      return {
        call: summary,
        lastContacts: contacts.map((contact) => shown(contact, names)),
        callsInThreeDays: counted?.calls ?? 1,
      };
    });
  }
}

function shown(contact: Contact, names: Map<string, string>): ScreenPop['lastContacts'][number] {
  const agentName = contact.answered_by ? names.get(contact.answered_by) : undefined;
  return {
    callId: contact.id,
    at: contact.arrived_at.toISOString(),
    ...(agentName !== undefined && { agentName }),
    ...(contact.disposition && { disposition: contact.disposition }),
  };
}
