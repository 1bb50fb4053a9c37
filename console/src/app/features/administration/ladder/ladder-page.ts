import { Component, inject, signal } from '@angular/core';
import type { ChangeLadder, Ladder, LadderStep } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerComponent, NzDrawerContentDirective } from 'ng-zorro-antd/drawer';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzPopconfirmDirective } from 'ng-zorro-antd/popconfirm';
import { NzTableModule } from 'ng-zorro-antd/table';

import { Submission } from '../../../api/submission';
import { TellingApi } from '../../../api/telling-api';
import { Words } from '../../../i18n/words';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { type NewStep, StepForm } from './step-form';
import { inOrder, sideOf } from './step-words';

/** Who is told when a unit runs out of time: the steps, in the order in which they are climbed. */
@Component({
  selector: 'hl-ladder-page',
  imports: [
    InstantPipe,
    ListState,
    NzButtonComponent,
    NzDrawerComponent,
    NzDrawerContentDirective,
    NzPopconfirmDirective,
    NzTableModule,
    RefusalNote,
    StepForm,
    TranslocoPipe,
  ],
  templateUrl: './ladder-page.html',
})
export class LadderPage {
  private readonly api = inject(TellingApi);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly saving = new Submission();
  protected readonly ladder = signal<Ladder | undefined>(undefined);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  /** The step in the drawer; "new" for one that does not exist yet. */
  protected readonly edited = signal<LadderStep | 'new' | undefined>(undefined);

  constructor() {
    void this.read();
  }

  protected whenOf(step: LadderStep): string {
    const amount = Math.abs(step.amount);
    const unit = this.words.say(`telling.ladder.unit.${step.unit}`);
    switch (sideOf(step)) {
      case 'BEFORE':
        return this.words.say('telling.ladder.before', { amount, unit });
      case 'AT':
        return this.words.say('telling.ladder.at');
      case 'AFTER':
        return this.words.say('telling.ladder.after', { amount, unit });
    }
  }

  protected async keep(step: NewStep): Promise<void> {
    const others = this.steps().filter(({ code }) => code !== step.code);
    await this.save([...others, step]);
  }

  protected async remove(step: LadderStep): Promise<void> {
    await this.save(this.steps().filter(({ code }) => code !== step.code));
  }

  protected async read(): Promise<void> {
    try {
      this.ladder.set(await this.api.ladder());
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }

  private steps(): readonly LadderStep[] {
    return this.ladder()?.steps ?? [];
  }

  private async save(steps: readonly NewStep[]): Promise<void> {
    const expectedVersion = this.ladder()?.version ?? 0;
    const command: ChangeLadder = { expectedVersion, steps: inOrder(steps) };
    const saved = await this.saving.send((key) => this.api.changeLadder(command, key));
    if (!saved) {
      if (this.saving.refusal()?.is('settings-changed')) await this.read();
      return;
    }
    this.message.success(this.words.say('telling.ladder.saved'));
    this.ladder.set(saved);
    this.edited.set(undefined);
  }
}
