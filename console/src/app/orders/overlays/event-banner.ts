import { Component, DestroyRef, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { EventsApi } from '../../api/events-api';
import { LiveConnection } from '../../live/live-connection';
import { HotlineEvents } from './hotline-events';

/** What agents tell callers while an event goes on; nothing otherwise. */
@Component({
  selector: 'hl-event-banner',
  imports: [TranslocoPipe],
  template: `
    @for (event of events.goingOn(); track event.id) {
      <p role="status">
        <strong>‼ {{ 'supervision.events.banner' | transloco }} · {{ event.title }}</strong>
        <span>{{ event.broadcast }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    p {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      margin: 0;
      padding: 5px 12px;
      border-left: 3px solid var(--danger);
      background: var(--warn-soft);
    }
  `,
})
export class EventBanner {
  private readonly api = inject(EventsApi);
  protected readonly events = new HotlineEvents(() => this.api.list());

  constructor() {
    inject(LiveConnection).follow(this.events, inject(DestroyRef));
    void this.events.reload();
  }
}
