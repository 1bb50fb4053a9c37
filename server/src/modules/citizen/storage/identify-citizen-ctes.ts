/** SQL expressions of a caller's own statement, for example "$1". */
export interface CitizenExpressions {
  /** uuid, for a citizen who is new */
  readonly id: string;
  /** bytea */
  readonly sealed: string;
  /** text; null where there is no number, then nobody is identified */
  readonly hash: string;
  /** timestamptz */
  readonly at: string;
}

/**
 * CTEs that end in `citizen_identified`: the caller of a number, made known if new. Empty also where
 * another transaction makes the same caller known at this very moment; asked again, it is there.
 */
export function identifyCitizenCtes({ id, sealed, hash, at }: CitizenExpressions): string {
  return `citizen_known as (
      select id from citizen where phone_hash = ${hash}::text),
    citizen_made as (
      insert into citizen (id, phone_sealed, phone_hash, known_since)
      select ${id}::uuid, ${sealed}::bytea, ${hash}::text, ${at}::timestamptz
       where ${hash}::text is not null and not exists (select 1 from citizen_known)
          on conflict (phone_hash) do nothing
      returning id),
    citizen_identified as (
      select id from citizen_known union all select id from citizen_made)`;
}
