import { Module } from '@nestjs/common';

import { PresenceController } from './http/presence.controller.js';
import { AgentAudience } from './live/agent-audience.js';
import { PresenceFacade } from './presence.facade.js';
import { PresenceIndex } from './redis/presence-index.js';
import { Agents } from './storage/agents.js';
import { EndWrapUps } from './sweeping/end-wrap-ups.js';
import { MarkLostBrowsers } from './sweeping/mark-lost-browsers.js';
import { PresenceRounds } from './sweeping/presence-rounds.js';
import { RestoreIndex } from './sweeping/restore-index.js';
import { ChangeAgent } from './use-cases/change-agent.js';
import { DeclarePresence } from './use-cases/declare-presence.js';
import { HearHeartbeat } from './use-cases/hear-heartbeat.js';
import { WrapUpLonger } from './use-cases/wrap-up-longer.js';

@Module({
  controllers: [PresenceController],
  providers: [
    AgentAudience,
    Agents,
    ChangeAgent,
    DeclarePresence,
    HearHeartbeat,
    PresenceFacade,
    PresenceIndex,
    PresenceRounds,
    EndWrapUps,
    MarkLostBrowsers,
    RestoreIndex,
    WrapUpLonger,
  ],
  exports: [PresenceFacade],
})
export class PresenceModule {}
