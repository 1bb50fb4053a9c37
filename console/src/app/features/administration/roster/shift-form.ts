import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { DUTY_KINDS, type DutyKind, EnterDutyShift } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';

import { Submission } from '../../../api/submission';
import { TellingApi } from '../../../api/telling-api';
import { Words } from '../../../i18n/words';
import { UnitSelect } from '../../../reference/unit-select';
import { RefusalNote } from '../../../refusal/refusal-note';
import { instantOfLocal } from '../../../ui/local-time';

interface Draft {
  readonly unitId?: string | undefined;
  readonly kind: DutyKind;
  readonly personName: string;
  readonly phone: string;
  readonly from: string;
  readonly to: string;
}

const EMPTY: Draft = { kind: 'CLERK', personName: '', phone: '', from: '', to: '' };

/** One shift: who answers for which unit, from when until when. */
@Component({
  selector: 'hl-shift-form',
  imports: [
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    RefusalNote,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './shift-form.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
    }

    label {
      margin: 10px 0 2px;
      color: var(--text-soft);
    }

    hl-refusal {
      margin: 12px 0;
    }
  `,
})
export class ShiftForm {
  /** A leader enters the own unit only. */
  readonly fixedUnit = input<string>();
  readonly entered = output();

  private readonly api = inject(TellingApi);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly kinds = DUTY_KINDS;
  protected readonly draft = signal<Draft>(EMPTY);
  protected readonly shift = computed(() => {
    const { unitId, from, to, ...rest } = this.draft();
    const read = EnterDutyShift.safeParse({
      ...rest,
      unitId: this.fixedUnit() ?? unitId,
      from: instantOfLocal(from),
      to: instantOfLocal(to),
    });
    return read.success ? read.data : undefined;
  });

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async save(): Promise<void> {
    const shift = this.shift();
    if (!shift) return;
    const saved = await this.submission.send((key) => this.api.enterShift(shift, key));
    if (!saved) return;
    this.message.success(this.words.say('telling.duty.saved'));
    this.draft.set(EMPTY);
    this.entered.emit();
  }
}
