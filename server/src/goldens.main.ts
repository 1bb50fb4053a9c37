import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { drawCallStates, drawStateDiagram } from '@hotline/shared';

import { configurationTable } from './goldens/configuration-table.js';
import { liveMessageList } from './goldens/live-message-list.js';
import { moduleGraph } from './goldens/module-graph.js';

/** Writes docs/generated; with --check it only compares, and fails on a difference. */
const folder = path.resolve(import.meta.dirname, '../../docs/generated');
const map = (await import(path.resolve(import.meta.dirname, '../module-map.mjs'))) as {
  MODULES: Parameters<typeof moduleGraph>[0];
};
const goldens: Record<string, string> = {
  'call-states.md': drawCallStates(),
  'configuration.md': configurationTable(),
  'live-messages.md': liveMessageList(),
  'modules.md': moduleGraph(map.MODULES),
  'work-order-states.md': drawStateDiagram(),
};

await mkdir(folder, { recursive: true });
const stale: string[] = [];
for (const [name, text] of Object.entries(goldens)) {
  const file = path.join(folder, name);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) continue;
  if (process.argv.includes('--check')) stale.push(name);
  else await writeFile(file, text);
}
if (stale.length > 0) {
  console.error(
    `docs/generated is stale: ${stale.join(', ')}. Run \`npm run goldens\` and commit.`,
  );
  process.exitCode = 1;
}
