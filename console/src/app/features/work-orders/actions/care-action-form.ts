import type { ElementRef } from '@angular/core';
import {
  afterRenderEffect,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { CONTACT_MEANS, type OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';

import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { CommandButton } from '../../../orders/command-button';
import { RefusalNote } from '../../../refusal/refusal-note';
import { CareDoors } from './care-doors';
import { type CareCommand, type CareForm, careGap, EMPTY_CARE } from './care-form';

/** The words of one action, and what it asks for beside them. */
@Component({
  selector: 'hl-care-action-form',
  imports: [
    CommandButton,
    FormsModule,
    NzCheckboxComponent,
    NzInputDirective,
    NzRadioComponent,
    NzRadioGroupComponent,
    RefusalNote,
    TranslocoPipe,
  ],
  templateUrl: './care-action-form.html',
  styleUrl: './care-action-form.css',
})
export class CareActionForm {
  readonly order = input.required<OrderDetail>();
  readonly command = input.required<CareCommand>();
  /** True when the server has taken it; false when the order is worth reading again. */
  readonly done = output<boolean>();

  private readonly doors = inject(CareDoors);
  private readonly words = inject(Words);
  private readonly message = inject(NzMessageService);
  private readonly text = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');

  protected readonly means = CONTACT_MEANS;
  /** One form instance for each action. */
  protected readonly submission = linkedSignal({
    source: this.command,
    computation: () => new Submission(),
  });
  protected readonly form = linkedSignal<CareCommand, CareForm>({
    source: this.command,
    computation: () => EMPTY_CARE,
  });
  protected readonly blockedBy = computed(() => {
    const gap = careGap(this.command(), this.form());
    return gap && this.words.say(`workOrders.${gap}`);
  });

  constructor() {
    afterRenderEffect(() => {
      this.command();
      this.text().nativeElement.focus();
    });
  }

  protected change(part: Partial<CareForm>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected async send(): Promise<void> {
    const command = this.command();
    const order = this.order();
    const form = this.form();
    if (careGap(command, form)) return;
    const receipt = await this.submission().send((key) =>
      this.doors.send(command, order, form, key),
    );
    if (receipt) this.message.success(this.words.say(`workOrders.action.${command}.done`));
    this.done.emit(receipt !== undefined);
  }
}
