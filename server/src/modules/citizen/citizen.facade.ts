import { type CitizenCard, maskPhone, type PhoneNumber } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../platform/database/command-context.js';
import type { ReadConnection, Transaction } from '../../platform/database/transaction.js';
import { TransactionRunner } from '../../platform/database/transaction-runner.js';
import { AuditFacade } from '../audit/audit.facade.js';
import {
  type Citizen,
  type CitizenDetails,
  Citizens,
  type UnidentifiedCitizen,
} from './storage/citizens.js';

export type { CitizenDetails, UnidentifiedCitizen } from './storage/citizens.js';
export { identifyCitizenCtes } from './storage/identify-citizen-ctes.js';

/** Callers. Personal data lives only here; other modules keep the id. */
@Injectable()
export class CitizenFacade {
  constructor(
    private readonly citizens: Citizens,
    private readonly runner: TransactionRunner,
    private readonly audit: AuditFacade,
  ) {}

  /** The caller of a number as the carrier or a person wrote it; undefined without a number. */
  identify(tx: Transaction, rawNumber: string): Promise<string | undefined> {
    return this.citizens.identify(tx, rawNumber);
  }

  /** For a statement that identifies the caller along the way, with `identifyCitizenCtes`. */
  unidentified(phone: PhoneNumber, at: Date): UnidentifiedCitizen {
    return this.citizens.unidentified(phone, at);
  }

  /** The caller's id if the number is known already. */
  find(db: ReadConnection, rawNumber: string): Promise<string | undefined> {
    return this.citizens.find(db, rawNumber);
  }

  /** For the desk: number masked, name in full. The view is audited. */
  async card(context: CommandContext, citizenId: string): Promise<CitizenCard | undefined> {
    const [citizen] = await this.runner.read((db) => this.citizens.byIds(db, [citizenId]));
    if (!citizen) return undefined;
    await this.audit.recordRead(context, {
      action: 'citizen.card-viewed',
      subjectType: 'citizen',
      subjectId: citizenId,
    });
    return cardOf(citizen);
  }

  /** Masked numbers by citizen id, for lists. */
  async maskedPhones(db: ReadConnection, ids: readonly string[]): Promise<Map<string, string>> {
    const citizens = await this.citizens.byIds(db, ids);
    return new Map(citizens.map(({ id, phone }) => [id, maskPhone(phone)]));
  }

  /** The full number. Whoever asks has to record why (AuditFacade) before showing it. */
  async fullPhone(db: ReadConnection, citizenId: string): Promise<string | undefined> {
    const [citizen] = await this.citizens.byIds(db, [citizenId]);
    return citizen?.phone;
  }

  /** What an order tells about the caller; only what is given changes. */
  remember(tx: Transaction, citizenId: string, details: CitizenDetails): Promise<void> {
    return this.citizens.remember(tx, citizenId, details);
  }
}

function cardOf(citizen: Citizen): CitizenCard {
  return {
    id: citizen.id,
    maskedNumber: maskPhone(citizen.phone),
    ...(citizen.name && { name: citizen.name }),
    ...(citizen.districtCode && { districtCode: citizen.districtCode }),
    marks: [...citizen.marks],
    knownSince: citizen.knownSince.toISOString(),
  };
}
