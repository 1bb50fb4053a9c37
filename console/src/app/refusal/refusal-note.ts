import { Component, computed, inject, input } from '@angular/core';
import { NzAlertComponent } from 'ng-zorro-antd/alert';

import type { Refusal } from './refusal';
import { RefusalSentence } from './refusal-sentence';

/** Why it did not work, beside the form or list it belongs to; read aloud when it appears. */
@Component({
  selector: 'hl-refusal',
  imports: [NzAlertComponent],
  template: `
    <div role="alert">
      @if (sentence(); as sentence) {
        <nz-alert
          nzType="error"
          nzShowIcon
          [nzMessage]="sentence"
          [nzDescription]="fields().length > 0 ? list : null"
        />
      }
      <ng-template #list>
        @for (field of fields(); track field.path) {
          <div>{{ field.path }}: {{ field.message }}</div>
        }
      </ng-template>
    </div>
  `,
  styles: `
    nz-alert {
      display: block;
    }
  `,
})
export class RefusalNote {
  readonly refusal = input.required<Refusal | undefined>();

  private readonly sentences = inject(RefusalSentence);
  protected readonly fields = computed(() => this.refusal()?.problem?.fields ?? []);
  protected readonly sentence = computed(() => {
    const refusal = this.refusal();
    return refusal && this.sentences.of(refusal);
  });
}
