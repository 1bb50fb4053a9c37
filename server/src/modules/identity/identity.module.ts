import { Global, Module } from '@nestjs/common';

import { SessionLookup } from '../../platform/http/session-lookup.js';
import { AccountsController } from './http/accounts.controller.js';
import { SessionController } from './http/session.controller.js';
import { IdentityFacade } from './identity.facade.js';
import { NoDemoAccountsInProduction } from './no-demo-accounts-in-production.js';
import { FindAccounts } from './queries/find-accounts.js';
import { Sessions } from './sessions.js';
import { ChangeAccount } from './use-cases/change-account.js';
import { ChangePassword } from './use-cases/change-password.js';
import { CheckUnitOfRoles } from './use-cases/check-unit-of-roles.js';
import { CreateAccount } from './use-cases/create-account.js';
import { PlantDemoAccounts } from './use-cases/plant-demo-accounts.js';
import { SignIn } from './use-cases/sign-in.js';

/** Global, because platform's guard asks it who holds a session. */
@Global()
@Module({
  controllers: [AccountsController, SessionController],
  providers: [
    ChangeAccount,
    ChangePassword,
    CheckUnitOfRoles,
    CreateAccount,
    FindAccounts,
    IdentityFacade,
    NoDemoAccountsInProduction,
    PlantDemoAccounts,
    Sessions,
    { provide: SessionLookup, useExisting: Sessions },
    SignIn,
  ],
  exports: [IdentityFacade, SessionLookup],
})
export class IdentityModule {}
