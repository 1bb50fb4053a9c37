import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, DestroyRef, inject, signal, viewChild } from '@angular/core';
import type { AgentState } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';

import { ServerClock } from '../../../live/server-clock';
import { refusalOf } from '../../../refusal/refusal';
import { RefusalSentence } from '../../../refusal/refusal-sentence';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { DeskStore } from '../desk-store';
import { PreShiftOpener } from '../pre-shift-check/pre-shift-opener';
import { secondsClock } from './seconds-clock';
import { choiceOfKey, STATE_CHOICES, type StateChoice } from './state-choices';

/** Shape of a state; the word stands beside it. */
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

/** The agent's state as the server holds it, since when, and the menu that asks for another one. */
@Component({
  selector: 'hl-state-chip',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, NzIconDirective, TranslocoPipe],
  templateUrl: './state-chip.html',
  styleUrl: './state-chip.css',
})
export class StateChip {
  private readonly desk = inject(DeskStore);
  private readonly clock = inject(ServerClock);
  private readonly message = inject(NzMessageService);
  private readonly sentences = inject(RefusalSentence);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly check = inject(PreShiftOpener);

  protected readonly choices = STATE_CHOICES;
  protected readonly presence = this.desk.presence;
  /** The server has been asked and has not answered yet (PRS-13). */
  protected readonly asking = signal(false);
  protected readonly mark = computed(() => MARKS[this.presence()?.state ?? 'OFFLINE']);
  /** What the agent asked for, where it differs from what is in force. */
  protected readonly wish = computed(() => {
    const presence = this.presence();
    if (!presence || presence.wish === presence.state) return undefined;
    const isBusyByCall = ['RESERVED', 'TALKING', 'ACW'].includes(presence.state);
    return isBusyByCall && presence.wish === 'READY' ? undefined : presence.wish;
  });
  protected readonly inState = computed(() => {
    const since = this.presence()?.since;
    if (since === undefined) return '';
    const milliseconds = this.clock.now().getTime() - Date.parse(since);
    return secondsClock(Math.max(0, Math.round(milliseconds / 1000)));
  });

  private readonly trigger = viewChild.required(CdkMenuTrigger);

  constructor() {
    this.shortcuts.on('agent-state', () => this.toggle(), inject(DestroyRef));
  }

  protected pick(choice: StateChoice): void {
    this.trigger().close();
    void this.declare(choice);
  }

  protected pickByDigit(event: KeyboardEvent): void {
    const choice = choiceOfKey(event.code);
    if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.pick(choice);
  }

  private toggle(): void {
    const trigger = this.trigger();
    if (trigger.isOpen()) trigger.close();
    else {
      trigger.open();
      trigger.getMenu()?.focusFirstItem('keyboard');
    }
  }

  private async declare({ state, reason }: StateChoice): Promise<void> {
    this.asking.set(true);
    try {
      await this.desk.declare(reason ? { state, reason } : { state });
    } catch (cause) {
      this.message.error(this.sentences.of(refusalOf(cause)));
    } finally {
      this.asking.set(false);
    }
  }
}
