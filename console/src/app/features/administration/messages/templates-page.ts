import { Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { MessageSettings, MessageTemplateView } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerComponent, NzDrawerContentDirective } from 'ng-zorro-antd/drawer';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzTableModule } from 'ng-zorro-antd/table';

import { Submission } from '../../../api/submission';
import { TellingApi } from '../../../api/telling-api';
import { Words } from '../../../i18n/words';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { TemplateForm } from './template-form';

/** What text messages say, and in which hours they wait. */
@Component({
  selector: 'hl-templates-page',
  imports: [
    FormsModule,
    InstantPipe,
    ListState,
    NzAlertComponent,
    NzButtonComponent,
    NzDrawerComponent,
    NzDrawerContentDirective,
    NzInputDirective,
    NzTableModule,
    RefusalNote,
    TemplateForm,
    TranslocoPipe,
  ],
  templateUrl: './templates-page.html',
  styles: `
    .quiet {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      padding: 10px 12px;
    }

    .quiet input {
      width: 120px;
    }

    .quiet p {
      flex-basis: 100%;
      margin: 0;
    }

    nz-alert {
      display: block;
      margin: 10px 12px;
    }

    .words {
      max-width: 640px;
    }
  `,
})
export class TemplatesPage {
  private readonly api = inject(TellingApi);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly saving = new Submission();
  protected readonly settings = signal<MessageSettings | undefined>(undefined);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly edited = signal<MessageTemplateView | undefined>(undefined);
  protected readonly quiet = signal({ from: '', to: '' });

  constructor() {
    void this.read();
  }

  protected show(settings: MessageSettings): void {
    this.settings.set(settings);
    this.quiet.set(settings.quietHours);
    this.edited.set(undefined);
  }

  protected async saveQuietHours(): Promise<void> {
    const quiet = this.quiet();
    const saved = await this.saving.send((key) => this.api.changeQuietHours(quiet, key));
    if (!saved) return;
    this.message.success(this.words.say('telling.quiet.saved'));
    this.show(saved);
  }

  protected async read(): Promise<void> {
    try {
      this.show(await this.api.settings());
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
