import { inject, Service } from '@angular/core';
import {
  AgentPresence,
  CallList,
  type DeclarePresence,
  Desk,
  type DisposeCall,
  RevealedNumber,
  ScreenPop,
  SoftphoneCredentials,
} from '@hotline/shared';
import * as z from 'zod';

import { ApiClient } from './api-client';

/** What an agent's desk asks and tells about presence and calls. */
@Service()
export class DeskApi {
  private readonly api = inject(ApiClient);

  desk(): Promise<Desk> {
    return this.api.get('/desk', Desk);
  }

  declare(wish: DeclarePresence): Promise<AgentPresence> {
    return this.api.send('PUT', '/presence', wish, AgentPresence);
  }

  /** 继续整理: the after-call work starts anew. */
  wrapUpLonger(): Promise<AgentPresence> {
    return this.api.send('POST', '/presence/wrap-up-extensions', {}, AgentPresence);
  }

  softphoneCredentials(): Promise<SoftphoneCredentials> {
    return this.api.send('POST', '/softphone/credentials', {}, SoftphoneCredentials);
  }

  screenPop(callId: string): Promise<ScreenPop> {
    return this.api.get(`/calls/${callId}/screen-pop`, ScreenPop);
  }

  revealNumber(callId: string, reason: string, key: string): Promise<RevealedNumber> {
    const path = `/calls/${callId}/number-reveals`;
    return this.api.send('POST', path, { reason }, RevealedNumber, key);
  }

  hangUp(callId: string): Promise<unknown> {
    return this.api.send('POST', `/calls/${callId}/hang-up`, {}, z.unknown());
  }

  hold(callId: string, held: boolean): Promise<unknown> {
    return this.api.send('PUT', `/calls/${callId}/hold`, { held }, z.unknown());
  }

  dispose(callId: string, disposal: DisposeCall, key: string): Promise<unknown> {
    return this.api.send('POST', `/calls/${callId}/disposition`, disposal, z.unknown(), key);
  }

  ownCalls(cursor?: string): Promise<CallList> {
    return this.api.get('/calls', CallList, cursor === undefined ? {} : { cursor });
  }
}
