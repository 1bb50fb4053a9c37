import type * as z from 'zod';

import { ALL_SETTINGS } from '../platform/config/settings.js';

/** docs/generated/configuration.md: each variable, its default and what it is for. */
export function configurationTable(): string {
  const sections = Object.entries(ALL_SETTINGS).map(([name, schema]) => {
    const rows = Object.entries<z.ZodType>(schema.shape).map(([variable, type]) =>
      row(variable, type),
    );
    return [`## ${name}`, '', '| Variable | Default | For |', '|---|---|---|', ...rows, ''].join(
      '\n',
    );
  });
  return [
    '# Configuration',
    '',
    'Every environment variable of the server and the worker.',
    '',
    ...sections,
  ].join('\n');
}

function row(variable: string, type: z.ZodType): string {
  const parsed = type.safeParse(undefined);
  const value = parsed.success ? parsed.data : undefined;
  const shown = parsed.success
    ? value === undefined
      ? '–'
      : `\`${JSON.stringify(value)}\``
    : 'required';
  return `| \`${variable}\` | ${shown} | ${type.description ?? ''} |`;
}
