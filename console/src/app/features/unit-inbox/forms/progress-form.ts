import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { OrderAssignment, OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import * as z from 'zod';

import { FilesApi } from '../../../api/files-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { FileDrop } from '../../../orders/files/file-drop';
import { KeptForms } from '../kept/kept-forms';
import { FormFrame } from './form-frame';

const ProgressForm = z.object({
  progress: z.string(),
  attachmentIds: z.array(z.string()).readonly(),
});
const EMPTY: z.infer<typeof ProgressForm> = { progress: '', attachmentIds: [] };

/** 办理进展: what was done so far, with pictures of it. */
@Component({
  selector: 'hl-progress-form',
  imports: [FileDrop, FormFrame, FormsModule, NzInputDirective, TranslocoPipe],
  template: `
    <hl-form-frame
      command="RECORD_PROGRESS"
      [heading]="'files.form.title' | transloco"
      [sendLabel]="'files.form.send' | transloco"
      [order]="order()"
      [submission]="submission"
      [blockedBy]="blockedBy()"
      (send)="record()"
      (closed)="closed.emit()"
    >
      <label class="name" for="progress">{{ 'files.form.text' | transloco }} *</label>
      <textarea
        nz-input
        id="progress"
        rows="4"
        maxlength="2000"
        [placeholder]="'files.form.hint' | transloco"
        [ngModel]="kept().value().progress"
        (ngModelChange)="kept().change({ progress: $event })"
        [ngModelOptions]="{ standalone: true }"
      ></textarea>
      <span class="name">{{ 'files.form.pictures' | transloco }}</span>
      <hl-file-drop
        kind="HANDLING"
        [order]="order()"
        [chosen]="kept().value().attachmentIds"
        (chosenChange)="kept().change({ attachmentIds: $event })"
        (busyChange)="travelling.set($event)"
      />
    </hl-form-frame>
  `,
  styleUrl: './form-fields.css',
})
export class ProgressFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(FilesApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly orderId = computed(() => this.order().id);
  protected readonly submission = new Submission();
  protected readonly travelling = signal(false);
  protected readonly kept = computed(() =>
    this.forms.of('progress', this.orderId(), ProgressForm, EMPTY),
  );
  protected readonly blockedBy = computed(() => {
    if (this.travelling()) return this.words.say('files.travelling');
    return this.kept().value().progress.trim().length < 2
      ? this.words.say('handling.missing.progress')
      : undefined;
  });

  protected async record(): Promise<void> {
    const kept = this.kept();
    const { progress, attachmentIds } = kept.value();
    const receipt = await this.submission.send((key) =>
      this.api.recordProgress(
        this.assignment().id,
        { progress: progress.trim(), attachmentIds },
        key,
      ),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }
}
