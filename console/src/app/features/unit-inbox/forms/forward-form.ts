import { Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import {
  type CivilDate,
  firstJudgeOf,
  handlingDueOf,
  isUnsigned,
  liveAssignments,
  type OrderAssignment,
  type OrderDetail,
  orderOfDetail,
  weekdayOf,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';
import * as z from 'zod';

import { ChainApi } from '../../../api/chain-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { UnitSelect } from '../../../reference/unit-select';
import { DueDay } from '../../../ui/due/due-day';
import { DueInstantButton } from '../../../ui/due/due-instant';
import { ServerNow } from '../../../ui/server-now';
import { WorkingDays } from '../../../ui/working-days';
import { KeptForms } from '../kept/kept-forms';
import { UnitsBelow } from '../order/units-below';
import { FormFrame } from './form-frame';
import { innerDays } from './inner-days';
import { innerDues } from './inner-dues';

const ForwardForm = z.object({
  unitId: z.uuid().optional(),
  asHandler: z.boolean(),
  dueOn: z.iso.date().optional(),
  note: z.string(),
});

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** 转交下级: to which unit of the own subtree, to do what, until when; with the inner clocks it will get. */
@Component({
  selector: 'hl-forward-form',
  imports: [
    DueDay,
    DueInstantButton,
    FormFrame,
    FormsModule,
    NzInputDirective,
    NzOptionComponent,
    NzRadioComponent,
    NzRadioGroupComponent,
    NzSelectComponent,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './forward-form.html',
  styleUrl: './form-fields.css',
})
export class ForwardFormView {
  readonly order = input.required<OrderDetail>();
  readonly assignment = input.required<OrderAssignment>();
  readonly done = output();
  readonly refused = output();
  readonly closed = output();

  private readonly api = inject(ChainApi);
  private readonly words = inject(Words);
  private readonly forms = inject(KeptForms);
  private readonly below = inject(UnitsBelow);
  private readonly server = inject(ServerNow);
  private readonly workingDays = inject(WorkingDays);
  private readonly orderId = computed(() => this.order().id);
  private readonly ruled = computed(() => orderOfDetail(this.order()));
  /** Once a minute is enough for days. */
  private readonly minute = computed(() => Math.floor(this.server.now().getTime() / 60_000));
  private readonly now = computed(() => new Date(this.minute() * 60_000));

  protected readonly submission = new Submission();
  protected readonly signsToo = computed(() => isUnsigned(this.assignment().state));
  /** A lead unit right below the platform hands the handling over, once. */
  protected readonly mayHandOver = computed(() => {
    const own = this.ruled().assignments.find(({ id }) => id === this.assignment().id);
    return own?.role === 'LEAD' && own.handler && firstJudgeOf(own) === null;
  });
  protected readonly kept = computed(() =>
    this.forms.of('forward', this.orderId(), ForwardForm, {
      asHandler: this.mayHandOver(),
      note: '',
    }),
  );
  protected readonly form = computed(() => this.kept().value());
  protected readonly asHandler = computed(() => this.mayHandOver() && this.form().asHandler);
  protected readonly units = computed(() => {
    const taken = new Set(liveAssignments(this.ruled()).map(({ unitId }) => unitId));
    return this.below.units().filter(({ id }) => !taken.has(id));
  });
  protected readonly outerDueAt = computed(() => {
    const own = this.ruled().assignments.find(({ id }) => id === this.assignment().id);
    return own ? handlingDueOf(this.ruled(), own) : this.assignment().handleDueAt;
  });
  private readonly days = computed(() => {
    const { calendar, dayEnd } = this.workingDays;
    return innerDays(calendar(), dayEnd(), this.outerDueAt(), this.now());
  });
  protected readonly choices = computed(() =>
    this.days().map((day) => ({ day, label: `${day.slice(5)} ${this.weekday(day)}` })),
  );
  /** What was chosen on an earlier day may be over by now. */
  private readonly chosen = computed(() => {
    const { dueOn } = this.form();
    return dueOn !== undefined && this.days().includes(dueOn) ? dueOn : undefined;
  });
  protected readonly dues = computed(() =>
    innerDues(this.workingDays, this.outerDueAt(), this.chosen(), this.now()),
  );
  protected readonly dueOn = computed(() => this.chosen() ?? this.dues().day);
  protected readonly blockedBy = computed(() => {
    const { unitId } = this.form();
    return this.units().some(({ id }) => id === unitId)
      ? undefined
      : this.words.say('chain.forward.noUnit');
  });

  protected async forward(): Promise<void> {
    const kept = this.kept();
    const { unitId, note } = kept.value();
    if (unitId === undefined) return;
    const command = {
      unitId,
      asHandler: this.asHandler(),
      dueOn: this.dueOn(),
      note: note.trim(),
      expectedVersion: this.order().version,
    };
    const receipt = await this.submission.send((key) =>
      this.api.forward(this.assignment().id, command, key),
    );
    if (!receipt) return this.refused.emit();
    kept.clear();
    this.done.emit();
  }

  private weekday(day: CivilDate): string {
    return this.words.say(`time.weekday.${WEEKDAYS[weekdayOf(day) - 1] ?? 'mon'}`);
  }
}
