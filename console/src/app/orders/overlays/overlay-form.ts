import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  civilDateOf,
  ESCALATION_GROUNDS,
  FOLLOW_UP_GROUNDS,
  leadOf,
  liveAssignments,
  type OrderDetail,
  orderOfDetail,
  SUPERVISION_FORMS,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { Submission } from '../../api/submission';
import { Words } from '../../i18n/words';
import { RefusalNote } from '../../refusal/refusal-note';
import { SignedIn } from '../../session/signed-in';
import { ServerNow } from '../../ui/server-now';
import { CommandButton } from '../command-button';
import { OverlayDoors } from './overlay-doors';
import { emptyDraft, type OverlayCommand, type OverlayDraft, overlayGap } from './overlay-draft';

/** The words of one command on what lies over an order, and what it asks for beside them. */
@Component({
  selector: 'hl-overlay-form',
  imports: [
    CommandButton,
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    RefusalNote,
    TranslocoPipe,
  ],
  templateUrl: './overlay-form.html',
  styleUrl: './overlay-form.css',
})
export class OverlayForm {
  readonly order = input.required<OrderDetail>();
  readonly command = input.required<OverlayCommand>();
  /** The supervision, instruction or follow-up that it is about; empty for a new one. */
  readonly overlayId = input('');
  /** True when the server has taken it; false when the order is worth reading again. */
  readonly done = output<boolean>();
  readonly closed = output();

  private readonly doors = inject(OverlayDoors);
  private readonly words = inject(Words);
  private readonly message = inject(NzMessageService);
  private readonly now = inject(ServerNow);
  private readonly signedIn = inject(SignedIn);
  private readonly text = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');

  protected readonly grounds = ESCALATION_GROUNDS;
  protected readonly followUpGrounds = FOLLOW_UP_GROUNDS;
  protected readonly submission = new Submission();
  private readonly asRules = computed(() => orderOfDetail(this.order()));
  /** Who has the order now can be asked to answer for it. */
  protected readonly units = computed(() => liveAssignments(this.asRules()));
  /** A shift lead orders what cannot wait, and nothing else. */
  protected readonly forms = computed(() =>
    this.signedIn.may('supervision.manage') ? SUPERVISION_FORMS : (['URGENT'] as const),
  );
  protected readonly draft = linkedSignal<OverlayCommand, OverlayDraft>({
    source: this.command,
    computation: (command) => {
      const today = civilDateOf(untracked(this.now.now));
      const empty = emptyDraft(today, null);
      const form = this.forms()[0];
      const lead = leadOf(this.asRules())?.unitId ?? null;
      return command === 'ISSUE_SUPERVISION' ? { ...empty, form, unitId: lead } : empty;
    },
  });
  protected readonly blockedBy = computed(() => {
    const gap = overlayGap(this.command(), this.draft());
    return gap && this.words.say(`supervision.missing.${gap}`);
  });

  constructor() {
    afterNextRender(() => this.text().nativeElement.focus());
  }

  protected change(part: Partial<OverlayDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected async send(): Promise<void> {
    const command = this.command();
    const draft = this.draft();
    if (overlayGap(command, draft)) return;
    const sending = { command, order: this.order(), overlayId: this.overlayId(), draft };
    const receipt = await this.submission.send((key) => this.doors.send(sending, key));
    if (receipt) this.message.success(this.words.say(`supervision.done.${command}`));
    this.done.emit(receipt !== undefined);
  }
}
