import { randomBytes } from 'node:crypto';
import { lchown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';

import { Child, type Exit } from '../processes/child.ts';
import { freePort } from '../processes/ports.ts';
import { untilReady } from '../processes/readiness.ts';
import { type ConfigValues, linkAsteriskData, writeAsteriskConfig } from './asterisk-config.ts';
import { asteriskIn } from './asterisk-program.ts';
import { freeUdpPort } from './free-udp-port.ts';

export interface AsteriskOptions {
  /** The unpacked Debian tree, or `/` for an installed Asterisk. */
  readonly root: string;
  /** Everything this instance writes; one folder per instance. */
  readonly dir: string;
  /** The one address it listens on, for SIP, ARI and media. */
  readonly host?: string;
  readonly ports?: Partial<AsteriskPorts>;
  /** `address:port` of the carrier's side, several by comma: who calls from there is the trunk. */
  readonly trunkMatch?: string;
  /** Where calls to the outside go, a SIP URI. */
  readonly trunkContact?: string;
  readonly name?: string;
  /** Random unless told; a restart in the same place keeps it. */
  readonly ariPassword?: string;
  /** The user (and group) it runs as; only root can choose. */
  readonly uid?: number;
}

export interface AsteriskPorts {
  readonly sip: number;
  readonly http: number;
  readonly rtp: PortRange;
}

export interface PortRange {
  readonly from: number;
  readonly to: number;
}

export interface RunningAsterisk {
  readonly ari: { readonly url: string; readonly user: string; readonly password: string };
  readonly sipPort: number;
  readonly httpPort: number;
  /** SIP over WebSocket, for browsers. */
  readonly wsUrl: string;
  readonly rtp: PortRange;
  readonly logFile: string;
  /** Resolves when the process is gone, whoever ended it. */
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
  /** Without a goodbye to anybody. */
  kill(): Promise<void>;
}

const ARI_USER = 'hotline';
/** Nobody's address: without a carrier no call is taken for the trunk's. */
const NO_CARRIER = '192.0.2.1:5060';
/** A Unix socket's path must stay below 108 characters. */
const LONGEST_RUN_DIR = 90;

/**
 * Starts a private Asterisk and waits until it answers. Any user can, several can run beside each
 * other, and it dies with the process that started it.
 *
 * @throws Error with Asterisk's own last words when it does not come up within 30 s
 */
export async function startAsterisk(options: AsteriskOptions): Promise<RunningAsterisk> {
  const { host = '127.0.0.1', name = 'hotline-pbx' } = options;
  const program = await asteriskIn(path.resolve(options.root));
  const dir = path.resolve(options.dir);
  const runDir = await prepareFolders(dir);
  const { sip: sipPort, http: httpPort, rtp } = await choosePorts(host, options.ports);
  const password = options.ariPassword ?? randomBytes(24).toString('base64url');
  const values: ConfigValues = {
    NAME: name,
    ETC_DIR: path.join(dir, 'etc'),
    MODULE_DIR: program.modules,
    DATA_DIR: path.join(dir, 'data'),
    STATE_DIR: dir,
    RUN_DIR: runDir,
    HOST: host,
    HTTP_PORT: String(httpPort),
    SIP_PORT: String(sipPort),
    RTP_START: String(rtp.from),
    RTP_END: String(rtp.to),
    MEDIA_ADDRESS: host,
    ICE_HOST_CANDIDATES: iceHostCandidates(host),
    MOH_DIR: path.join(dir, 'data/sounds/moh'),
    ARI_USER,
    ARI_PASSWORD: password,
    ARI_PERMIT: `${host}/32`,
    TRUNK_MATCH: options.trunkMatch ?? NO_CARRIER,
    TRUNK_CONTACT: options.trunkContact ?? `sip:${NO_CARRIER}`,
  };
  await linkAsteriskData(values.DATA_DIR ?? '', program.data);
  await writeAsteriskConfig(values.ETC_DIR ?? '', values);
  if (options.uid !== undefined) await giveAway([dir, runDir], options.uid);

  const ari = { url: `http://${host}:${httpPort}/ari`, user: ARI_USER, password };
  const logFile = path.join(dir, 'log/console.log');
  const child = new Child({
    name: 'Asterisk',
    command: [...program.command, '-f', '-C', path.join(dir, 'etc/asterisk.conf')],
    cwd: dir,
    env: { HOME: dir, PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: process.env.TZ },
    logFile,
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  await untilReady(child, () => askInfo(ari));
  return {
    ari,
    sipPort,
    httpPort,
    wsUrl: `ws://${host}:${httpPort}/ws`,
    rtp,
    logFile,
    exited: child.exited,
    kill: () => child.kill(),
    stop: async () => {
      await child.stop();
      if (!runDir.startsWith(dir)) await rm(runDir, { recursive: true, force: true });
    },
  };
}

async function choosePorts(
  host: string,
  { sip, http, rtp }: Partial<AsteriskPorts> = {},
): Promise<AsteriskPorts> {
  return {
    sip: sip ?? (await freeUdpPort(host)),
    http: http ?? (await freePort(host)),
    // Instances may share it: Asterisk steps around a port that is taken.
    rtp: rtp ?? { from: 20_000, to: 24_999 },
  };
}

/** Makes the writable folders; returns where the control socket goes. */
async function prepareFolders(dir: string): Promise<string> {
  for (const name of ['log', 'lib/keys', 'cache', 'run', 'spool/recording', 'spool/tmp']) {
    await mkdir(path.join(dir, name), { recursive: true });
  }
  const runDir = path.join(dir, 'run');
  return runDir.length <= LONGEST_RUN_DIR ? runDir : mkdtemp(path.join(tmpdir(), 'asterisk-'));
}

/** Media is bound to one address; ICE shall offer that one in place of each other of the machine. */
function iceHostCandidates(host: string): string {
  const others = Object.values(networkInterfaces()).flatMap((entries) =>
    (entries ?? []).filter(({ address }) => address !== host && !address.startsWith('fe80:')),
  );
  return others.map(({ address }) => `${address} => ${host}`).join('\n');
}

/** Asterisk answers 503 until all its modules run. */
async function askInfo({ url, user, password }: RunningAsterisk['ari']): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const headers = { authorization, connection: 'close' };
  const response = await fetch(`${url}/asterisk/info`, { headers });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it answers ${response.status}`);
}

async function giveAway(folders: readonly string[], uid: number): Promise<void> {
  for (const folder of folders) {
    const below = await readdir(folder, { recursive: true });
    for (const file of ['', ...below]) await lchown(path.join(folder, file), uid, uid);
  }
}
