import path from 'node:path';

import { fetchAsterisk } from '../debian/asterisk-tree.ts';
import type { Shutdown } from '../processes/shutdown.ts';
import { runTool } from '../processes/tool.ts';
import type { Report } from '../progress/report.ts';
import type { Steps } from '../progress/steps.ts';
import { ensureChromium } from '../services/chromium.ts';
import { startPostgres } from '../services/postgres.ts';
import { startRedis } from '../services/redis.ts';
import { ensureSipp } from '../services/sipp.ts';
import { build, nx } from '../start/application.ts';
import type { Need } from './phases.ts';

type Env = Readonly<Record<string, string>>;

/** What the tests of one run share; each thing is made when a phase first needs it. */
export class BenchServices {
  readonly #steps: Steps;
  readonly #shutdown: Shutdown;
  readonly #folder: string;
  readonly #made = new Map<Need, Promise<Env>>();

  constructor(steps: Steps, shutdown: Shutdown, folder: string) {
    this.#steps = steps;
    this.#shutdown = shutdown;
    this.#folder = folder;
  }

  /** @returns the environment that tells tests where the things are */
  async provide(needs: readonly Need[]): Promise<Env> {
    let env: Env = {};
    for (const need of needs) {
      const making = this.#made.get(need) ?? this.#steps.run(`Prepare ${need}`, this.#makers[need]);
      this.#made.set(need, making);
      env = { ...env, ...(await making) };
    }
    return env;
  }

  readonly #makers: Readonly<Record<Need, (report: Report) => Promise<Env>>> = {
    'project graph': async () => {
      await runTool(nx(['show', 'projects']));
      return {};
    },
    build: async () => {
      await build();
      return {};
    },
    database: async () => {
      const dataDir = path.join(this.#folder, 'postgres');
      const postgres = await startPostgres({
        dataDir,
        fsync: false,
        settings: { max_connections: '400' },
      });
      this.#shutdown.add(() => postgres.stop());
      return { TEST_DATABASE_URL: postgres.url };
    },
    redis: async (report) => {
      const redis = await startRedis({ dir: path.join(this.#folder, 'redis'), report });
      this.#shutdown.add(() => redis.stop());
      return { TEST_REDIS_URL: redis.url };
    },
    asterisk: async (report) => ({ ASTERISK_ROOT: await fetchAsterisk(report) }),
    sipp: async (report) => ({ SIPP_PATH: await ensureSipp(report) }),
    chromium: async (report) => ({ CHROMIUM_PATH: await ensureChromium(report) }),
  };
}
