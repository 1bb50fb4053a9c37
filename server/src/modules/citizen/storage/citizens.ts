import { type CitizenMark, normalisePhone } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { newId } from '../../../platform/database/new-id.js';
import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import { SealedText } from '../../../platform/security/sealed-text.js';

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
  `with known as (select id from citizen where phone_hash = $3),
        made as (
          insert into citizen (id, phone_sealed, phone_hash, known_since)
          select $1::uuid, $2::bytea, $3::text, $4::timestamptz where not exists (select 1 from known)
              on conflict (phone_hash) do nothing
          returning id
        )
   select id from known union all select id from made`,
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
    const values = [newId(tx.now), this.sealed.seal(phone), this.sealed.keyedHash(phone), tx.now];
    const [row] = await tx.query<{ id: string }>(identifyByHash, values);
    // Another transaction made the same caller known at this moment: it is committed by now.
    return row?.id ?? (await this.find(tx, phone));
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
