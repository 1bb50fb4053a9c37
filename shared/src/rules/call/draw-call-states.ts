import { CALL_TRANSITIONS } from './call-transitions.js';

/** The table as a Mermaid drawing and as text, for docs/generated/call-states.md. */
export function drawCallStates(): string {
  const arrows = CALL_TRANSITIONS.flatMap((row) => row.from.map((from) => ({ ...row, from })));
  const moves = arrows.filter(({ to }) => to !== 'same');
  return [
    '# States of a call',
    '',
    'Drawn from `shared/src/rules/call/call-transitions.ts` (rulebook 2.3, rows 1 and 2).',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> ARRIVED: the switch hands it over',
    ...moves.map(({ from, to, command }) => `  ${from} --> ${to}: ${command}`),
    '  ENDED --> [*]',
    '```',
    '',
    '| From | Command | To | Facts | When |',
    '| --- | --- | --- | --- | --- |',
    ...CALL_TRANSITIONS.map(
      ({ from, command, to, facts, when }) =>
        `| ${from.join(', ')} | ${command} | ${to === 'same' ? '(stays)' : to} | ${facts.join(', ')} | ${when} |`,
    ),
    '',
  ].join('\n');
}
