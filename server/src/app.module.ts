import { type DynamicModule, Module } from '@nestjs/common';

import { ALL_ENTITIES } from './all-entities.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { AcdModule } from './modules/acd/acd.module.js';
import { AlarmsModule } from './modules/alarms/alarms.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { BoardsModule } from './modules/boards/boards.module.js';
import { CatalogueModule } from './modules/catalogue/catalogue.module.js';
import { CitizenModule } from './modules/citizen/citizen.module.js';
import { DutyModule } from './modules/duty/duty.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { MessagesModule } from './modules/messages/messages.module.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { PresenceModule } from './modules/presence/presence.module.js';
import { SlaModule } from './modules/sla/sla.module.js';
import { TelephonyModule } from './modules/telephony/telephony.module.js';
import { UnitsModule } from './modules/units/units.module.js';
import { WorkOrdersModule } from './modules/work-orders/work-orders.module.js';
import type { ProcessRole } from './platform/config/process-role.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { PlatformModule } from './platform/platform.module.js';

/** All modules, in every process; what runs in one kind of process only asks for its role. */
@Module({})
export class AppModule {
  static forRole(role: ProcessRole): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.register(role),
        DatabaseModule.register(ALL_ENTITIES, ALL_MIGRATIONS),
        AlarmsModule,
        AuditModule,
        IdentityModule,
        AcdModule,
        PresenceModule,
        TelephonyModule,
        CitizenModule,
        CatalogueModule,
        SlaModule,
        UnitsModule,
        DutyModule,
        MessagesModule,
        WorkOrdersModule,
        NotificationsModule,
        BoardsModule,
      ],
    };
  }
}
