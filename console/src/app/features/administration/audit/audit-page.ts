import { JsonPipe } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import type { AuditTrail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzTableModule } from 'ng-zorro-antd/table';

import { AdministrationApi } from '../../../api/administration-api';
import { Words } from '../../../i18n/words';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';

/** Who did what, and who looked at what; the newest first. */
@Component({
  selector: 'hl-audit-page',
  imports: [InstantPipe, JsonPipe, ListState, NzButtonComponent, NzTableModule, TranslocoPipe],
  template: `
    @if (events().length > 0) {
      <nz-table
        #table
        nzSize="small"
        nzTableLayout="auto"
        [nzData]="events()"
        [nzShowPagination]="false"
        [nzFrontPagination]="false"
      >
        <thead>
          <tr>
            <th scope="col">{{ 'administration.at' | transloco }}</th>
            <th scope="col">{{ 'administration.who' | transloco }}</th>
            <th scope="col">{{ 'administration.action' | transloco }}</th>
            <th scope="col">{{ 'administration.subject' | transloco }}</th>
            <th scope="col">{{ 'administration.detail' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (event of table.data; track event.id) {
            <tr>
              <td class="one-line">{{ event.at | hlInstant }}</td>
              <td class="one-line">{{ event.actorName }}</td>
              <td class="one-line">{{ actionOf(event.action) }}</td>
              <td class="soft">{{ event.subjectType }} {{ event.subjectId }}</td>
              <td class="soft detail">{{ isEmpty(event.detail) ? '—' : (event.detail | json) }}</td>
            </tr>
          }
        </tbody>
      </nz-table>
      @if (next()) {
        <button nz-button nzType="link" type="button" (click)="read(next())">
          {{ 'common.more' | transloco }}
        </button>
      }
    } @else {
      <hl-list-state
        [state]="state()"
        [refusal]="refusal()"
        [empty]="'common.none' | transloco"
        (again)="read()"
      />
    }
  `,
  styles: `
    .detail {
      max-width: 420px;
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditPage {
  private readonly api = inject(AdministrationApi);
  private readonly words = inject(Words);
  protected readonly events = signal<AuditTrail['events']>([]);
  protected readonly next = signal<string | undefined>(undefined);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);

  constructor() {
    void this.read();
  }

  protected actionOf(action: string): string {
    return this.words.sayOr(`administration.did.${action.replaceAll('.', '-')}`, action);
  }

  protected isEmpty(detail: object): boolean {
    return Object.keys(detail).length === 0;
  }

  protected async read(before?: string): Promise<void> {
    try {
      const page = await this.api.auditTrail(before);
      this.events.update((shown) => (before ? [...shown, ...page.events] : page.events));
      this.next.set(page.next);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
