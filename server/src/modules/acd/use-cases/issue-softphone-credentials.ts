import { randomBytes, randomUUID } from 'node:crypto';

import type { PresenceTick, SoftphoneCredentials } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { Clock } from '../../../platform/clock/clock.js';
import { Settings } from '../../../platform/config/settings.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { EphemeralPublisher } from '../../../platform/live/ephemeral-publisher.js';
import { PresenceFacade } from '../../presence/presence.facade.js';
import { endpointOf } from '../floor/endpoint-name.js';
import { ProvisionTelephone, SIP_DOMAIN } from './provision-telephone.js';

const HOUR_MS = 3_600_000;

/**
 * A telephone for the browser that asks: a secret of its own, made anew each time, known to the switch
 * and to that browser only. The browser takes the agent's seat by it.
 */
@Injectable()
export class IssueSoftphoneCredentials {
  constructor(
    private readonly telephones: ProvisionTelephone,
    private readonly runner: TransactionRunner,
    private readonly presence: PresenceFacade,
    private readonly publisher: EphemeralPublisher,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run({ actor, correlationId }: CommandContext): Promise<SoftphoneCredentials> {
    const username = endpointOf(actor.id);
    const password = randomBytes(24).toString('base64url');
    await this.telephones.run({ id: username, secret: password, kind: 'agent' });
    const seatId = randomUUID();
    // Without the request's receipt: the secret must not be kept with the answer.
    const agent = await this.runner.run({ actor, correlationId }, (tx) =>
      this.presence.takeSeat(tx, actor.id, seatId),
    );
    await this.presence.seated(agent);
    const taken: PresenceTick = { event: 'seat-taken', seatId };
    this.publisher.publish([`account-${actor.id}`], 'presence', taken);
    const lastsMs = this.settings.security.SESSION_HOURS * HOUR_MS;
    const expiresAt = new Date(this.clock.now().getTime() + lastsMs).toISOString();
    return { username, password, domain: SIP_DOMAIN, wsPath: '/sip', expiresAt, seatId };
  }
}
