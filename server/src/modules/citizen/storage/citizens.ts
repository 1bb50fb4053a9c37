import { type CitizenMark, normalisePhone, type PhoneNumber } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import { SealedText } from '../../../platform/security/sealed-text.js';
import { identifyCitizenCtes } from './identify-citizen-ctes.js';

export interface Citizen {
  readonly id: string;
  readonly phone: string;
  readonly name?: string;
  readonly districtCode?: string;
  readonly marks: readonly CitizenMark[];
  readonly knownSince: Date;
}

/** What an order or the demo data tells about a caller; only what is given changes. */
export interface CitizenDetails {
  readonly name?: string;
  readonly districtCode?: string;
  readonly marks?: readonly CitizenMark[];
}

/** A number on its way to the database: which citizen it is, is known there. */
export interface UnidentifiedCitizen {
  readonly id: string;
  readonly sealed: Buffer;
  readonly hash: string;
}

interface Row {
  id: string;
  phone_sealed: Buffer;
  name_sealed: Buffer | null;
  district_code: string | null;
  marks: CitizenMark[];
  known_since: Date;
}

const identifyByHash = statement(
  'citizen.identify',
  `with ${identifyCitizenCtes({ id: '$1', sealed: '$2', hash: '$3', at: '$4' })}
   select id from citizen_identified`,
);
const byIds = statement(
  'citizen.by-ids',
  `select id, phone_sealed, name_sealed, district_code, marks, known_since
     from citizen where id = any($1::uuid[])`,
);
const idByHash = statement('citizen.id-by-hash', 'select id from citizen where phone_hash = $1');
const changeDetails = statement(
  'citizen.change-details',
  `update citizen set name_sealed = coalesce($2, name_sealed),
                      district_code = coalesce($3, district_code),
                      marks = coalesce($4, marks)
    where id = $1`,
);

/** The only place that opens and seals callers' numbers and names. */
@Injectable()
export class Citizens {
  constructor(private readonly sealed: SealedText) {}

  /** The caller of that number, made known if new. Undefined where there is no number. */
  async identify(tx: Transaction, rawNumber: string): Promise<string | undefined> {
    const phone = normalisePhone(rawNumber);
    if (phone === undefined) return undefined;
    const { id, sealed, hash } = this.unidentified(phone, tx.now);
    const values = [id, sealed, hash, tx.now];
    const [row] = await tx.query<{ id: string }>(identifyByHash, values);
    // Another transaction made the same caller known at this moment: it is committed by now.
    return row?.id ?? (await this.find(tx, phone));
  }

  /** What `identifyCitizenCtes` takes. */
  unidentified(phone: PhoneNumber, at: Date): UnidentifiedCitizen {
    return { id: newId(at), sealed: this.sealed.seal(phone), hash: this.sealed.keyedHash(phone) };
  }

  async find(db: ReadConnection, rawNumber: string): Promise<string | undefined> {
    const phone = normalisePhone(rawNumber);
    if (phone === undefined) return undefined;
    const [row] = await db.query<{ id: string }>(idByHash, [this.sealed.keyedHash(phone)]);
    return row?.id;
  }

  async byIds(db: ReadConnection, ids: readonly string[]): Promise<Citizen[]> {
    if (ids.length === 0) return [];
    const rows = await db.query<Row>(byIds, [ids]);
    return rows.map((row) => ({
      id: row.id,
      phone: this.sealed.open(row.phone_sealed),
      ...(row.name_sealed && { name: this.sealed.open(row.name_sealed) }),
      ...(row.district_code && { districtCode: row.district_code }),
      marks: row.marks,
      knownSince: row.known_since,
    }));
  }

  async remember(tx: Transaction, id: string, details: CitizenDetails): Promise<void> {
    const { name, districtCode, marks } = details;
    await tx.query(changeDetails, [
      id,
      name === undefined ? null : this.sealed.seal(name),
      districtCode ?? null,
      marks ?? null,
    ]);
  }
}
