import type { Arrivals, Crowd } from '../clients/crowd.program.ts';
import type { Bench } from '../harness/bench.ts';
import { Program } from '../harness/program.ts';
import type { LimitServer } from '../limits/limit-server.program.ts';
import { openSessions } from '../ours/sessions.ts';

/** As many agents as the design load has signed in. */
export const SCREENS = 2_000;

/** So long may a message be on its way before it counts as lost. */
const PATIENCE_MS = 10_000;

/** 2,000 dispatchers' screens at our server and as many at the limit's, in a process each. */
export class TwoCrowds {
  readonly limit = new Program<LimitServer>('limits/limit-server.program.ts');
  readonly ours = new Program<Crowd>('clients/crowd.program.ts');
  readonly bare = new Program<Crowd>('clients/crowd.program.ts');
  limitPort = 0;

  async open({ system, say }: Bench): Promise<void> {
    say(`${SCREENS} screens connect to each`);
    const { port } = await this.limit.ask('open', {
      databaseUrl: system.limitDatabaseUrl,
    });
    this.limitPort = port;
    const cookies = await openSessions(system.databaseUrl, 'dispatch1', SCREENS);
    await this.ours.ask('open', {
      addresses: cookies.map((cookie) => ({
        port: system.port,
        path: '/live/?EIO=4&transport=websocket',
        headers: { cookie },
      })),
    });
    const bareAddress = { port, path: '/' };
    await this.bare.ask('open', {
      addresses: Array.from({ length: SCREENS }, () => bareAddress),
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.limit.stop(), this.ours.stop(), this.bare.stop()]);
  }
}

/** What a crowd has heard, once it has heard `messages` (or nothing more can be hoped for). */
export async function heardBy(crowd: Program<Crowd>, messages: number): Promise<Arrivals> {
  const end = performance.now() + PATIENCE_MS;
  while ((await crowd.ask('heard', undefined)) < messages && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return crowd.ask('collect', undefined);
}
