import { inject, Service } from '@angular/core';
import {
  type AddToEvent,
  type ChangeBroadcast,
  type DeclareEvent,
  type EndEvent,
  EventList,
  EventReceipt,
} from '@hotline/shared';

import { ApiClient } from './api-client';

/** Many orders that are one matter. */
@Service()
export class EventsApi {
  private readonly api = inject(ApiClient);

  list(): Promise<EventList> {
    return this.api.get('/events', EventList);
  }

  declare(command: DeclareEvent, key: string): Promise<EventReceipt> {
    return this.post('/events', command, key);
  }

  add(eventId: string, command: AddToEvent, key: string): Promise<EventReceipt> {
    return this.post(`/events/${eventId}/orders`, command, key);
  }

  broadcast(eventId: string, command: ChangeBroadcast, key: string): Promise<EventReceipt> {
    return this.post(`/events/${eventId}/broadcast`, command, key);
  }

  end(eventId: string, command: EndEvent, key: string): Promise<EventReceipt> {
    return this.post(`/events/${eventId}/end`, command, key);
  }

  private post(path: string, command: object, key: string): Promise<EventReceipt> {
    return this.api.send('POST', path, command, EventReceipt, key);
  }
}
