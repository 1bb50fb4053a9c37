import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';

import { Clock } from './clock/clock.js';
import { PROCESS_ROLE, type ProcessRole } from './config/process-role.js';
import { Settings } from './config/settings.js';
import { HealthController } from './health/health.controller.js';
import { ContractPipe } from './http/contract.pipe.js';
import { EveryRouteIsGuarded } from './http/every-route-is-guarded.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SessionGuard } from './http/session.guard.js';
import { AudienceRegistry } from './live/audience-registry.js';
import { EphemeralPublisher } from './live/ephemeral-publisher.js';
import { LiveGateway } from './live/live-gateway.js';
import { LiveServer } from './live/live-server.js';
import { RoomGate } from './live/room-gate.js';
import { SocketDoor } from './live/socket-door.js';
import { SocketEviction } from './live/socket-eviction.js';
import { Logger } from './logging/logger.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { PlatformGauges } from './metrics/platform-gauges.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { ReactionJob } from './outbox/reaction-job.js';
import { ReactionRegistry } from './outbox/reaction-registry.js';
import { RelayLeadership } from './outbox/relay-leadership.js';
import { JobQueue } from './queues/job-queue.js';
import { JobRegistry } from './queues/job-registry.js';
import { JobRunner } from './queues/job-runner.js';
import { Rush } from './queues/rush.js';
import { RedisConnections } from './redis/redis.js';
import { SealedText } from './security/sealed-text.js';
import { DiskStorage } from './storage/disk-storage.js';
import { FileStorage } from './storage/file-storage.port.js';
import { S3Storage } from './storage/s3-storage.js';

const FOR_ALL = [
  AudienceRegistry,
  Clock,
  EphemeralPublisher,
  JobQueue,
  JobRegistry,
  LiveServer,
  Logger,
  Metrics,
  ReactionRegistry,
  RedisConnections,
  RoomGate,
  Rush,
  SealedText,
  Settings,
  SocketDoor,
  SocketEviction,
];

/** Everything technical. Knows no business word and imports no module. */
@Global()
@Module({})
export class PlatformModule {
  static register(role: ProcessRole): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: PROCESS_ROLE, useValue: role },
        ...FOR_ALL,
        { provide: FileStorage, useFactory: fileStorage, inject: [Settings] },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useClass: ContractPipe },
        EveryRouteIsGuarded,
        JobRunner,
        LiveGateway,
        OutboxRelay,
        PlatformGauges,
        ReactionJob,
        RelayLeadership,
      ],
      exports: [PROCESS_ROLE, FileStorage, ...FOR_ALL],
    };
  }
}

function fileStorage(settings: Settings): FileStorage {
  const { STORAGE_URL } = settings.storage;
  return STORAGE_URL === undefined ? new DiskStorage(settings) : new S3Storage(settings);
}
