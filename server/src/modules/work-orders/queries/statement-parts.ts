import { createHash } from 'node:crypto';

import { type Statement, statement } from '../../../platform/database/statement.js';

/**
 * A statement put together from the conditions a list needs. The same shape always gives the same
 * text, so its plan is kept under a name made from it; values only ever travel as parameters.
 */
export class StatementParts {
  readonly values: unknown[] = [];

  /** Takes a value and answers its placeholder. */
  bind(value: unknown, type: 'uuid' | 'text' | 'int' | 'timestamptz'): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  named(purpose: string, text: string): Statement {
    const shape = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return statement(`${purpose}.${shape}`, text);
  }
}
