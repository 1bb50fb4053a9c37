import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { CLOSE_VERDICTS, type OrderAssignment, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { HandlingApi } from '../../../api/handling-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { FileDrop } from '../../../orders/files/file-drop';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { KeptForms } from '../kept/kept-forms';
import { CloseForm, faultsOf, formOfReport, reportOf } from './close-form-model';
import { coUnitsAwaited } from './co-units-awaited';
import { FormFrame } from './form-frame';

/** 拟办结: verdict, what was done, what the citizen is told, solved or why not. The leader signs it. */
@Component({
  selector: 'hl-close-form',
  imports: [
    FileDrop,
    FormFrame,
    FormsModule,
    NzCheckboxComponent,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    TranslocoPipe,
  ],
  templateUrl: './close-form.html',
  styleUrls: ['./form-fields.css', './close-form.css'],
})
export class CloseFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(HandlingApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly orderId = computed(() => this.order().id);
  /** What was written before, drafted or sent back, is the beginning of the next draft. */
  private readonly earlier = computed(
    () => {
      const { closeDraft, closeRequests } = this.order();
      return formOfReport(closeDraft?.report ?? closeRequests.at(-1)?.report);
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly submission = new Submission();
  protected readonly travelling = signal(false);
  protected readonly verdicts = CLOSE_VERDICTS;
  protected readonly kept = computed(() =>
    this.forms.of('close', this.orderId(), CloseForm, this.earlier()),
  );
  protected readonly form = computed(() => this.kept().value());
  protected readonly waitsFor = computed(() => coUnitsAwaited(this.order()));
  protected readonly hasOutcome = computed(() => {
    const { money, moneyNote, personnelNote } = this.form();
    return [money, moneyNote, personnelNote].some((text) => text !== '');
  });
  protected readonly blockedBy = computed(() => {
    if (this.travelling()) return this.words.say('files.travelling');
    const [fault] = faultsOf(this.form(), this.waitsFor().length > 0);
    return fault && this.words.say(`handling.missing.${fault}`);
  });

  constructor() {
    const until = inject(DestroyRef);
    const choose = (at: number) => () =>
      this.kept().change({ verdict: CLOSE_VERDICTS[at] ?? null });
    this.shortcuts.on('choice-1', choose(0), until);
    this.shortcuts.on('choice-2', choose(1), until);
    this.shortcuts.on('choice-3', choose(2), until);
    this.shortcuts.on('answer-yes', () => this.kept().change({ solved: true }), until);
    this.shortcuts.on('answer-no', () => this.kept().change({ solved: false }), until);
  }

  protected async draft(): Promise<void> {
    const kept = this.kept();
    const report = reportOf(this.form(), this.waitsFor().length > 0);
    if (!report) return;
    const command = { report, expectedVersion: this.order().version };
    const receipt = await this.submission.send((key) =>
      this.api.draftClose(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
