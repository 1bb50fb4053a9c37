import { TRANSITIONS } from './transitions/all-transitions.js';
import { arrowsOf } from './transitions/graph-defects.js';
import { FINAL_STATES } from './work-order-state.js';

/** The table as a Mermaid drawing and as text, for docs/generated/work-order-states.md. */
export function drawStateDiagram(): string {
  const arrows = arrowsOf(TRANSITIONS);
  const moves = arrows.filter(({ from, to }) => from !== to);
  const drawn = moves.map(
    ({ from, to, command, row }) =>
      `  ${from === 'NONE' ? '[*]' : from} --> ${to}: ${command} (${row})`,
  );
  const ends = FINAL_STATES.map((state) => `  ${state} --> [*]`);
  const lines = arrows.map(
    ({ row, from, command, who, to, fact }) =>
      `| ${row} | ${from} | ${command} | ${who} | ${guardsOf(command)} | ${from === to ? '(stays)' : to} | ${fact} |`,
  );
  return [
    '# States of a work order',
    '',
    'Drawn from `shared/src/rules/work-order/transitions`. Rows are those of the rulebook.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...drawn,
    ...ends,
    '```',
    '',
    '| Row | From | Command | Who | Guards | To | Fact |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function guardsOf(command: keyof typeof TRANSITIONS): string {
  const { guards, inputGuards } = TRANSITIONS[command];
  return [...guards, ...inputGuards]
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');
}
