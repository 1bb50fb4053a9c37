import { inject, Service } from '@angular/core';
import {
  type ProposeSlaChange,
  SlaChange,
  SlaChanges,
  SlaSchemes,
  SlaSettings,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** Time limits in force, and the changes that a second person confirms. */
@Service()
export class TimeLimitsApi {
  private readonly api = inject(ApiClient);

  schemes(): Promise<SlaSchemes> {
    return this.api.get('/sla/schemes', SlaSchemes);
  }

  settings(): Promise<SlaSettings> {
    return this.api.get('/sla/settings', SlaSettings);
  }

  changes(): Promise<SlaChanges> {
    return this.api.get('/sla/changes', SlaChanges);
  }

  propose(command: ProposeSlaChange, key: string): Promise<SlaChange> {
    return this.api.send('POST', '/sla/changes', command, SlaChange, key);
  }

  countAgain(id: string, key: string): Promise<SlaChange> {
    return this.api.send('POST', `/sla/changes/${id}/count`, {}, SlaChange, key);
  }

  approve(id: string, note: string, key: string): Promise<SlaChange> {
    return this.api.send('POST', `/sla/changes/${id}/approve`, { note }, SlaChange, key);
  }

  reject(id: string, note: string, key: string): Promise<SlaChange> {
    return this.api.send('POST', `/sla/changes/${id}/reject`, { note }, SlaChange, key);
  }

  withdraw(id: string, key: string): Promise<SlaChange> {
    return this.api.send('POST', `/sla/changes/${id}/withdraw`, {}, SlaChange, key);
  }
}
