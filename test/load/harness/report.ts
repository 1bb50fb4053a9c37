import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type Figure, inWords, type Verdict, verdictOf } from './goal.ts';

export interface Line extends Figure {
  readonly verdict: Verdict;
  /** Cores that others kept busy while it was measured. */
  readonly neighbours: number;
}

const COLUMNS: readonly [string, (line: Line) => string][] = [
  ['goal', (line) => line.goal],
  ['what', (line) => line.what],
  ['ours', (line) => line.ours],
  ['limit', (line) => line.limit],
  ['value', (line) => line.value.toFixed(2)],
  ['must', (line) => inWords(line.must)],
  ['stretch', (line) => inWords(line.stretch)],
  ['spread', (line) => spread(line.cycles)],
  ['neighbours', (line) => `${line.neighbours.toFixed(2)} cores`],
  ['verdict', (line) => line.verdict],
];

export function lineOf(figure: Figure, neighbours: number): Line {
  return { ...figure, verdict: verdictOf(figure), neighbours };
}

export function table(lines: readonly Line[]): string {
  const rows = [COLUMNS.map(([name]) => name), ...lines.map((l) => COLUMNS.map(([, of]) => of(l)))];
  const widths = COLUMNS.map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, c) => cell.padEnd(widths[c] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export async function writeReport(file: string, lines: readonly Line[]): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const report = { at: new Date().toISOString(), node: process.version, figures: lines };
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

function spread(cycles: readonly number[]): string {
  if (cycles.length < 2) return '';
  return `${Math.min(...cycles).toFixed(2)}–${Math.max(...cycles).toFixed(2)}`;
}
