import { readFile } from 'node:fs/promises';

export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
  /** Path of the workplace the role lands on. */
  readonly landing: string;
}

/** The accounts that the demo data step made and wrote down. */
export async function readDemoAccounts(file: string): Promise<DemoAccount[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return JSON.parse(text) as DemoAccount[];
}
