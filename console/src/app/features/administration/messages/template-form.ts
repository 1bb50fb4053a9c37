import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  faultsOfTemplate,
  LONGEST_MESSAGE,
  type MessageParams,
  type MessageSettings,
  type MessageTemplateView,
  type Placeholder,
  renderMessage,
  type TemplateFault,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';

import { Submission } from '../../../api/submission';
import { TellingApi } from '../../../api/telling-api';
import { Words } from '../../../i18n/words';
import { RefusalNote } from '../../../refusal/refusal-note';

/** The text of one occasion, checked and shown filled in while it is written. */
@Component({
  selector: 'hl-template-form',
  imports: [FormsModule, NzButtonComponent, NzInputDirective, RefusalNote, TranslocoPipe],
  templateUrl: './template-form.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }

    .places {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }

    .preview {
      padding: 8px 10px;
      border-radius: var(--radius);
      background: var(--accent-soft);
    }

    .fault {
      margin: 0;
      color: var(--danger);
    }
  `,
})
export class TemplateForm {
  readonly template = input.required<MessageTemplateView>();
  readonly saved = output<MessageSettings>();

  private readonly api = inject(TellingApi);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly most = LONGEST_MESSAGE;
  protected readonly text = linkedSignal(() => this.template().text);
  protected readonly faults = computed(() => faultsOfTemplate(this.template().key, this.text()));
  protected readonly preview = computed(() => renderMessage(this.text(), this.sample()));

  protected wordsOf(fault: TemplateFault): string {
    return this.words.say(`telling.text.faults.${fault.kind}`, {
      placeholder: 'placeholder' in fault ? `{${fault.placeholder}}` : '',
    });
  }

  protected put(area: HTMLTextAreaElement, placeholder: Placeholder): void {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const put = `{${placeholder}}`;
    this.text.set(value.slice(0, from) + put + value.slice(to));
    // The field shows the new text only after this; then the cursor stands behind what was put.
    queueMicrotask(() => {
      area.focus();
      area.setSelectionRange(from + put.length, from + put.length);
    });
  }

  protected async save(): Promise<void> {
    if (this.faults().length > 0) return;
    const { key, version } = this.template();
    const command = { expectedVersion: version, text: this.text() };
    const saved = await this.submission.send((once) => this.api.changeTemplate(key, command, once));
    if (!saved) return;
    this.message.success(this.words.say('telling.text.saved'));
    this.saved.emit(saved);
  }

  private sample(): MessageParams {
    return Object.fromEntries(
      this.template().may.map((name) => [name, this.words.say(`telling.sample.${name}`)]),
    );
  }
}
