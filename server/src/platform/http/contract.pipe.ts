import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import * as z from 'zod';
import { en, zhCN } from 'zod/locales';

import { Refused } from './refused.js';

/**
 * Checks bodies, queries and path parameters against the contract given with them, and names each
 * field and the rule it breaks. Both languages are kept: the filter picks the asker's.
 */
@Injectable()
export class ContractPipe implements PipeTransform {
  transform(value: unknown, { schema }: ArgumentMetadata): unknown {
    if (!schema) return value;
    const result = (schema as unknown as z.ZodType).safeParse(value);
    if (result.success) return result.data;
    throw new InvalidInput(result.error.issues);
  }
}

/** A request that breaks its contract; worded when the language of the asker is known. */
export class InvalidInput extends Refused {
  constructor(private readonly issues: z.core.$ZodIssue[]) {
    super('invalid-input');
  }

  wordedIn(language: 'zh' | 'en'): { path: string; message: string }[] {
    const { localeError } = language === 'en' ? en() : zhCN();
    return this.issues.map((issue) => {
      const worded = localeError(issue as z.core.$ZodRawIssue);
      const message = typeof worded === 'string' ? worded : (worded?.message ?? issue.message);
      return {
        path: issue.path.map(String).join('.'),
        message: issue.code === 'custom' ? issue.message : message,
      };
    });
  }
}
