import { inject, Service } from '@angular/core';
import {
  Account,
  AccountList,
  AuditTrail,
  CalendarOfYear,
  type ChangeAccount,
  type CreateAccount,
} from '@hotline/shared';

import { ApiClient } from './api-client';

@Service()
export class AdministrationApi {
  private readonly api = inject(ApiClient);

  accounts(): Promise<AccountList> {
    return this.api.get('/accounts', AccountList);
  }

  createAccount(command: CreateAccount, key: string): Promise<Account> {
    return this.api.send('POST', '/accounts', command, Account, key);
  }

  changeAccount(id: string, command: ChangeAccount, key: string): Promise<Account> {
    return this.api.send('PATCH', `/accounts/${id}`, command, Account, key);
  }

  calendar(year: number): Promise<CalendarOfYear> {
    return this.api.get(`/calendars/${year}`, CalendarOfYear);
  }

  auditTrail(before?: string): Promise<AuditTrail> {
    return this.api.get('/audit', AuditTrail, before ? { before } : {});
  }
}
