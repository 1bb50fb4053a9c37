import type { DemoAccount } from './demo-accounts.ts';

export interface Greeting {
  readonly origin: string;
  readonly accounts: readonly DemoAccount[];
  /** Why there is no telephony, where there is none. */
  readonly telephonyOff: string | undefined;
  readonly logs: string;
}

/** What the person at the terminal needs to know once everything runs. */
export function greeting({ origin, accounts, telephonyOff, logs }: Greeting): string {
  const lines = [
    '',
    `  Console             ${origin}/`,
    `  Citizen's telephone ${origin}/phone`,
    `  Telephony           ${telephonyOff === undefined ? 'on' : `off: ${telephonyOff}`}`,
    `  Logs                ${logs}`,
    '',
  ];
  if (accounts.length > 0) lines.push('  Demo accounts', ...accountTable(accounts), '');
  lines.push(`  ${whatToTry(accounts, telephonyOff)}`, '  Ctrl-C ends everything.', '');
  return lines.join('\n');
}

function accountTable(accounts: readonly DemoAccount[]): string[] {
  const rows = accounts.map(({ login, password, role, name, landing }) => [
    login,
    password,
    landing,
    `${role} ${name}`,
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map(
    (row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`,
  );
}

function whatToTry(accounts: readonly DemoAccount[], telephonyOff: string | undefined): string {
  const agent = accounts.find(({ landing }) => landing === '/desk')?.login;
  const signIn = agent === undefined ? 'sign in' : `sign in as ${agent}`;
  return telephonyOff === undefined
    ? `Try: ${signIn}, turn READY, then open /phone in a second tab and call 12345.`
    : `Try: ${signIn} and register a citizen's matter by hand.`;
}
