import { Component, input } from '@angular/core';
import type { OrderContact } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../ui/instant-pipe';

/** Who spoke with the citizen, or tried to: reached or not is a mark and a word, never only a colour. */
@Component({
  selector: 'hl-contact-list',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    <ul>
      @for (contact of contacts(); track $index) {
        <li>
          <span class="soft">{{ contact.at | hlInstant }}</span>
          <span>
            {{ 'workOrders.contact.' + contact.kind | transloco }}
            @if (contact.means; as means) {
              · {{ 'terms.contactMeans.' + means | transloco }}
            }
            @if (contact.kind !== 'INTAKE' && contact.kind !== 'URGE') {
              <strong [class.missed]="!contact.reached">
                @if (contact.reached) {
                  <span aria-hidden="true">✓</span> {{ 'workOrders.reached' | transloco }}
                } @else {
                  <span aria-hidden="true">✕</span> {{ 'workOrders.notReached' | transloco }}
                }
              </strong>
            }
            <span class="soft">{{ contact.unit?.name }} {{ contact.by }}</span>
            @if (contact.note) {
              <span class="note">{{ contact.note }}</span>
            }
          </span>
        </li>
      } @empty {
        <li class="soft">{{ 'workOrders.noContact' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      gap: 8px;
      padding: 2px 0;
    }

    li > .soft {
      flex: none;
    }

    strong {
      margin: 0 4px;
      font-weight: 500;
      color: var(--ok);
    }

    .missed {
      color: var(--warn);
    }

    .note {
      display: block;
      white-space: pre-wrap;
    }
  `,
})
export class ContactList {
  /** Oldest first. */
  readonly contacts = input.required<readonly OrderContact[]>();
}
