import { fetchAsterisk, freePort, startAsterisk } from '@hotline/local';

export interface TestAsterisk {
  readonly env: Readonly<Record<string, string>>;
  readonly sipPort: number;
  /** The address that calls come from as the carrier's: bind the caller's phone here. */
  readonly trunkPort: number;
  stop(): Promise<void>;
  /** kill -9, then a new one at the same ports. */
  restart(): Promise<void>;
}

/** A real Asterisk for one journey, with a carrier's trunk at a port of ours. */
export async function startTestAsterisk(dir: string): Promise<TestAsterisk> {
  const root = await fetchAsterisk();
  const trunkPort = await freePort();
  const settings = {
    root,
    dir,
    trunkMatch: `127.0.0.1:${trunkPort}`,
    trunkContact: `sip:127.0.0.1:${trunkPort}`,
  };
  let running = await startAsterisk(settings);
  const { ari, sipPort, wsUrl, httpPort } = running;
  return {
    sipPort,
    trunkPort,
    env: {
      ARI_URL: ari.url,
      ARI_USER: ari.user,
      ARI_PASSWORD: ari.password,
      SIP_WS_URL: wsUrl,
      MEDIA_ADDRESS: '127.0.0.1',
    },
    stop: () => running.stop(),
    restart: async () => {
      await running.kill();
      running = await startAsterisk({
        ...settings,
        ariPassword: ari.password,
        ports: { sip: sipPort, http: httpPort },
      });
    },
  };
}
