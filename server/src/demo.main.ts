import 'reflect-metadata';

import { writeFile } from 'node:fs/promises';

import { NestFactory } from '@nestjs/core';

import { AppModule } from './app.module.js';
import { plantDemo } from './demo/plant-demo.js';
import { Settings } from './platform/config/settings.js';

/** Fills an empty system with the demo city, its people and some open orders. Repeating it adds nothing. */
const app = await NestFactory.createApplicationContext(AppModule.forRole('tool'), {
  logger: ['error', 'fatal'],
});
try {
  const { DEMO, DEMO_ACCOUNTS_FILE } = app.get(Settings).security;
  if (!DEMO) throw new Error('DEMO is off: demo data belongs into a demo system only.');
  const accounts = await plantDemo(app);
  if (DEMO_ACCOUNTS_FILE)
    await writeFile(DEMO_ACCOUNTS_FILE, JSON.stringify(accounts, null, 2), { mode: 0o600 });
} finally {
  await app.close();
}
// Connections that wait for a Redis that is away must not keep a finished program.
process.exit(process.exitCode ?? 0);
