import path from 'node:path';

import { portNear } from './processes/ports.ts';
import { Shutdown } from './processes/shutdown.ts';
import { StepFailed, Steps } from './progress/steps.ts';
import { build, ROOT, runProgram, startProcess, untilHealthy } from './start/application.ts';
import { DataFolder } from './start/data-folder.ts';
import { readDemoAccounts } from './start/demo-accounts.ts';
import { greeting } from './start/greeting.ts';
import { readOptions } from './start/options.ts';
import { openDatabase, openRedis, openTelephony, type Place } from './start/services.ts';

const PREFERRED_PORT = 8080;

const steps = new Steps();
const shutdown = new Shutdown(() => {
  steps.halt();
  steps.say('\nStopping …');
}, 0);

async function end(code: number): Promise<never> {
  await shutdown.run();
  process.exit(code);
}

function onLoss(reason: string): void {
  steps.halt();
  steps.fail('Running', new Error(reason));
  void end(1);
}

async function claimData(): Promise<DataFolder> {
  const { fresh } = readOptions(process.argv.slice(2));
  const data = await DataFolder.claim(path.join(ROOT, '.data'));
  shutdown.add(() => data.release());
  if (fresh) await data.empty();
  return data;
}

async function startAll(): Promise<void> {
  const data = await steps.run('Data folder', claimData, ({ path: folder }) => folder);
  const place: Place = { data, shutdown, onLoss, onNews: (text) => steps.say(text) };

  const database = await steps.run('PostgreSQL', () => openDatabase(place), at('DATABASE_URL'));
  const redis = await steps.run('Redis', (report) => openRedis(place, report), at('REDIS_URL'));
  const telephony = await steps.run(
    'Asterisk',
    (report) => openTelephony(place, report),
    (settings) =>
      settings.TELEPHONY_OFF_REASON === undefined
        ? at('ARI_URL')(settings)
        : `off: ${settings.TELEPHONY_OFF_REASON}`,
  );
  await steps.run('Build', () => build(data.logOf('build')));

  const host = process.env.HOST ?? '127.0.0.1';
  const port = await portNear(Number(process.env.PORT ?? PREFERRED_PORT), host);
  const accountsFile = data.at('demo-accounts.json');
  const settings = {
    NODE_ENV: 'development',
    DEMO: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    HOST: host,
    PORT: String(port),
    CONSOLE_DIR: path.join(ROOT, 'console/dist/browser'),
    STORAGE_DIR: data.at('recordings'),
    DEMO_ACCOUNTS_FILE: accountsFile,
    SECRET_KEY: process.env.SECRET_KEY ?? (await data.secretKey()),
    ...database,
    ...redis,
    ...telephony,
  };
  await steps.run('Database migrations', () => runProgram('migrate', settings, place));
  await steps.run('Demo data', () => runProgram('demo', settings, place));

  const origin = `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  await steps.run(
    'Server and worker',
    async () => {
      const api = startProcess('api', settings, place);
      startProcess('worker', settings, place);
      await untilHealthy(api, origin);
    },
    () => origin,
  );
  const accounts = await readDemoAccounts(accountsFile);
  const telephonyOff = telephony.TELEPHONY_OFF_REASON;
  steps.say(greeting({ origin, accounts, telephonyOff, logs: data.at('logs') }));
}

/** Tells the address of a service, without its password. */
function at(setting: string): (settings: Readonly<Record<string, string>>) => string {
  return (settings) => {
    const url = settings[setting];
    return url === undefined ? '' : new URL(url).host;
  };
}

try {
  await startAll();
} catch (error) {
  if (!(error instanceof StepFailed)) steps.fail('Start', error);
  await end(1);
}
