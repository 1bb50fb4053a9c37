import { Component, computed, input } from '@angular/core';
import type { AgentState, FloorAgent } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTableModule } from 'ng-zorro-antd/table';

import { agentRows } from './needs-me';

const MARKS: Record<AgentState, string> = {
  OFFLINE: '○',
  READY: '●',
  NOT_READY: '■',
  BREAK: '◐',
  TRAINING: '◆',
  MEETING: '◆',
  RESERVED: '▲',
  TALKING: '☎',
  ACW: '✎',
};

/** Who does what since when; those who need the lead stand on top, with the reason in words. */
@Component({
  selector: 'hl-agent-rows',
  imports: [NzTableModule, TranslocoPipe],
  template: `
    <p class="counts" data-testid="agent-counts">
      @for (count of counts(); track count.state) {
        <span>
          <span aria-hidden="true">{{ marks[count.state] }}</span>
          {{ 'terms.agentState.' + count.state | transloco }} <strong>{{ count.agents }}</strong>
        </span>
      }
    </p>
    <nz-table nzTemplateMode nzSize="small" data-testid="agents">
      <thead>
        <tr>
          <th scope="col" class="name">{{ 'boards.agents.name' | transloco }}</th>
          <th scope="col" class="state">{{ 'boards.agents.state' | transloco }}</th>
          <th scope="col" class="time">{{ 'boards.agents.since' | transloco }}</th>
          <th scope="col">{{ 'boards.agents.need' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.agent.id) {
          <tr [class.needed]="row.need" [attr.data-state]="row.agent.presence.state">
            <td>{{ row.agent.name }}</td>
            <td>
              <span aria-hidden="true">{{ marks[row.agent.presence.state] }}</span>
              {{ 'terms.agentState.' + row.agent.presence.state | transloco }}
              @if (row.agent.presence.reason; as reason) {
                · {{ 'terms.agentReason.' + reason | transloco }}
              }
            </td>
            <td class="time">{{ time(row.seconds) }}</td>
            <td>
              @if (row.need; as need) {
                <strong>! {{ 'boards.need.' + need | transloco }}</strong>
              }
            </td>
          </tr>
        } @empty {
          <tr>
            <td colspan="4" class="soft">{{ 'boards.agents.nobody' | transloco }}</td>
          </tr>
        }
      </tbody>
    </nz-table>
  `,
  styles: `
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 18px;
      padding: 4px 8px;
      font-size: clamp(13px, 1vw, 20px);
    }

    td,
    th {
      font-size: clamp(13px, 0.95vw, 19px);
    }

    .name {
      width: 18%;
    }

    .state {
      width: 26%;
    }

    .time {
      width: 9%;
      padding-right: 3% !important;
      text-align: right;
    }

    .needed td {
      background: var(--warn-soft);
    }

    .needed strong {
      color: var(--warn);
    }

    .soft {
      color: var(--text-soft);
    }
  `,
})
export class AgentRows {
  readonly agents = input.required<readonly FloorAgent[]>();
  readonly now = input.required<Date>();

  protected readonly marks = MARKS;
  protected readonly rows = computed(() => agentRows(this.agents(), this.now()));
  protected readonly counts = computed(() => {
    const states = Object.keys(MARKS) as AgentState[];
    return states.flatMap((state) => {
      const agents = this.agents().filter(({ presence }) => presence.state === state).length;
      return agents > 0 ? [{ state, agents }] : [];
    });
  });

  protected time(seconds: number): string {
    const two = (n: number): string => String(n).padStart(2, '0');
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    return hours > 0
      ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
      : `${minutes}:${two(seconds % 60)}`;
  }
}
