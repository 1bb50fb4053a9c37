import { parseArgs } from 'node:util';

import { Failure } from '../progress/failure.ts';

export interface StartOptions {
  /** Forget all data first. */
  readonly fresh: boolean;
}

export function readOptions(args: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean' } } });
    return { fresh: values.fresh === true };
  } catch (error) {
    throw new Failure((error as Error).message, 'npm start knows one option: npm start -- --fresh');
  }
}
