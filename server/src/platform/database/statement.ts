/** A prepared statement: planned once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const textByName = new Map<string, string>();

/** Names a statement. Two texts under one name would make PostgreSQL run the wrong one, so that is refused. */
export function statement(name: string, text: string): Statement {
  const known = textByName.get(name);
  if (known !== undefined && known !== text) throw new Error(`Two statements named ${name}`);
  textByName.set(name, text);
  return { name, text };
}
