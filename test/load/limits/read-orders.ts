import pg from 'pg';

/** The least that answers the same questions: a prepared statement each, over the same tables. */
const QUESTIONS: Readonly<Record<string, string>> = {
  newest: `select id, order_no, state, request_type, category_code, place, left(matter, 120) as excerpt,
                  lead_unit_name, due_at, registered_at
             from work_order where state <> 'DRAFT' order by id desc limit 50`,
  phone: `select o.id, o.order_no, o.state, o.category_code, o.place, left(o.matter, 120) as excerpt,
                 o.registered_at
            from citizen c join work_order o on o.citizen_id = c.id
           where c.phone_hash = $1 and o.state <> 'DRAFT' order by o.id desc limit 50`,
  one: `select to_jsonb(o) - '{requester_name,contact_phone}'::text[] as order,
               (select jsonb_agg(t order by t.version) from timeline_entry t
                 where t.order_id = o.id) as timeline
          from work_order o where o.id = $1`,
};

/** Answers GET /newest, /phone/<hash> and /one/<id>. */
export class OrderReader {
  readonly #pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.#pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  }

  async read(url: string): Promise<unknown[]> {
    const [, name = '', value] = url.split('/');
    const text = QUESTIONS[name];
    if (text === undefined) throw new Error(`No question ${name}`);
    const values = value === undefined ? [] : [decodeURIComponent(value)];
    return (await this.#pool.query<Record<string, unknown>>({ name, text, values })).rows;
  }
}
