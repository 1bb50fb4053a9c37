import { startAsterisk } from '../asterisk/start-asterisk.ts';
import { fetchAsterisk } from '../debian/asterisk-tree.ts';
import { portNear } from '../processes/ports.ts';
import type { Shutdown } from '../processes/shutdown.ts';
import { Failure } from '../progress/failure.ts';
import type { Report } from '../progress/report.ts';
import { startPostgres } from '../services/postgres.ts';
import { startRedis } from '../services/redis.ts';
import type { DataFolder } from './data-folder.ts';

const PREFERRED = { postgres: 55432, redis: 56379, asterisk: 58088 };

/** Settings of the server that a service contributes. */
export type Settings = Readonly<Record<string, string>>;

export interface Place {
  readonly data: DataFolder;
  readonly shutdown: Shutdown;
  /** Told when a part ends by itself that the others cannot do without. */
  readonly onLoss: (reason: string) => void;
  /** Told what a person should know while everything runs on. */
  readonly onNews: (text: string) => void;
}

export async function openDatabase({ data, shutdown, onLoss }: Place): Promise<Settings> {
  const given = process.env.DATABASE_URL;
  if (given) return { DATABASE_URL: given };
  const postgres = await startPostgres({
    dataDir: data.at('postgres'),
    port: await portNear(PREFERRED.postgres),
    database: 'hotline',
  });
  shutdown.add(() => postgres.stop());
  void postgres.exited.then(({ how }) => shutdown.begun || onLoss(`PostgreSQL ${how}.`));
  return { DATABASE_URL: postgres.url };
}

export async function openRedis(place: Place, report: Report): Promise<Settings> {
  const { data, shutdown, onLoss } = place;
  const given = process.env.REDIS_URL;
  if (given) return { REDIS_URL: given };
  const redis = await startRedis({
    dir: data.at('redis'),
    port: await portNear(PREFERRED.redis),
    persistence: true,
    report,
  });
  shutdown.add(() => redis.stop());
  void redis.exited.then(({ how }) => shutdown.begun || onLoss(`Redis ${how}.`));
  return { REDIS_URL: redis.url };
}

/** Without Asterisk the rest still runs: the reason goes to the server, which shows it in the console. */
export async function openTelephony(place: Place, report: Report): Promise<Settings> {
  if (process.env.ARI_URL) return givenTelephony(process.env.ARI_URL);
  try {
    return await ownTelephony(place, report);
  } catch (error) {
    if (place.shutdown.begun) throw error;
    return { TELEPHONY_OFF_REASON: reasonOf(error) };
  }
}

/** In one line, for the console. */
function reasonOf(error: unknown): string {
  if (error instanceof Failure) return `${error.message} ${error.cure}`;
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

function givenTelephony(ariUrl: string): Settings {
  const { ARI_USER, ARI_PASSWORD, SIP_WS_URL } = process.env;
  if (!ARI_USER || !ARI_PASSWORD) {
    throw new Failure('ARI_URL is given without ARI_USER and ARI_PASSWORD.', 'Give all three.');
  }
  const webSocket = new URL('/ws', ariUrl);
  webSocket.protocol = webSocket.protocol === 'https:' ? 'wss:' : 'ws:';
  return { ARI_URL: ariUrl, ARI_USER, ARI_PASSWORD, SIP_WS_URL: SIP_WS_URL ?? webSocket.href };
}

async function ownTelephony(place: Place, report: Report): Promise<Settings> {
  const { data, shutdown, onNews } = place;
  const root = await fetchAsterisk(report);
  const asterisk = await startAsterisk({
    root,
    dir: data.at('asterisk'),
    ports: { http: await portNear(PREFERRED.asterisk) },
  });
  shutdown.add(() => asterisk.stop());
  void asterisk.exited.then(
    ({ how }) => shutdown.begun || onNews(`Asterisk ${how}: no calls until the next start.`),
  );
  return {
    ARI_URL: asterisk.ari.url,
    ARI_USER: asterisk.ari.user,
    ARI_PASSWORD: asterisk.ari.password,
    SIP_WS_URL: asterisk.wsUrl,
    MEDIA_ADDRESS: '127.0.0.1',
  };
}
