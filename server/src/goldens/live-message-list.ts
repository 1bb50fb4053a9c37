import { CONTRACT_VERSION, LIVE_MESSAGES } from '@hotline/shared';
import * as z from 'zod';

/** docs/generated/live-messages.md: what the socket brings, field by field. */
export function liveMessageList(): string {
  const messages = Object.entries(LIVE_MESSAGES).map(([type, schema]) => {
    const { properties = {}, required = [] } = z.toJSONSchema(schema);
    const rows = Object.entries(properties).map(
      ([field, shape]) =>
        `| \`${field}\` | ${wording(shape)} | ${required.includes(field) ? 'yes' : ''} |`,
    );
    return [`## \`${type}\``, '', '| Field | Type | Always |', '|---|---|---|', ...rows, ''].join(
      '\n',
    );
  });
  return [
    '# Live messages',
    '',
    `Contract version ${CONTRACT_VERSION}. Each comes in the envelope { id, type, subject, version, at, data }; below is \`data\`.`,
    '',
    ...messages,
  ].join('\n');
}

function wording(shape: unknown): string {
  if (typeof shape !== 'object' || shape === null) return '';
  if ('enum' in shape && Array.isArray(shape.enum)) return shape.enum.join(' · ');
  if ('anyOf' in shape && Array.isArray(shape.anyOf)) return shape.anyOf.map(wording).join(' or ');
  const type = 'type' in shape ? String(shape.type) : '';
  return 'format' in shape ? `${type} (${String(shape.format)})` : type;
}
