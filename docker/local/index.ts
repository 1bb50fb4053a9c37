export {
  type AsteriskOptions,
  type RunningAsterisk,
  startAsterisk,
} from './asterisk/start-asterisk.ts';
export { fetchAsterisk } from './debian/asterisk-tree.ts';
export { loaderOf } from './debian/tree-program.ts';
export { Child, type ChildSpec } from './processes/child.ts';
export { freePort, portNear } from './processes/ports.ts';
export { untilReady } from './processes/readiness.ts';
export { Failure } from './progress/failure.ts';
export type { Report } from './progress/report.ts';
export { ensureChromium } from './services/chromium.ts';
export { type PostgresOptions, startPostgres } from './services/postgres.ts';
export { type RedisOptions, startRedis } from './services/redis.ts';
export type { Service } from './services/service.ts';
export { ensureSipp } from './services/sipp.ts';
