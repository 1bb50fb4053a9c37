import { Component, computed, DestroyRef, ElementRef, inject, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type DraftForm, REQUEST_TYPES, URGENCIES } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzRadioComponent, NzRadioGroupComponent } from 'ng-zorro-antd/radio';
import {
  type NzFilterOptionType,
  NzOptionComponent,
  NzSelectComponent,
} from 'ng-zorro-antd/select';

import { ServerClock } from '../../../live/server-clock';
import { ReferenceData } from '../../../reference/reference-data';
import { UnitSelect } from '../../../reference/unit-select';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { categoryDefaults } from './category-defaults';
import { CategoryPicker } from './category-picker';
import { MissingFacts } from './missing-facts';
import type { OrderWork } from './order-work';
import { SaveNote } from './save-note';

const CHINA_MONTH = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', month: 'numeric' });

/** The order form: one screen, in the order of the talk, saved with every pause in typing. */
@Component({
  selector: 'hl-order-form',
  imports: [
    CategoryPicker,
    FormsModule,
    MissingFacts,
    NzCheckboxComponent,
    NzInputDirective,
    NzOptionComponent,
    NzRadioComponent,
    NzRadioGroupComponent,
    NzSelectComponent,
    SaveNote,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './order-form.html',
  styleUrl: './order-form.css',
})
export class OrderForm {
  readonly work = input.required<OrderWork>();

  private readonly clock = inject(ServerClock);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly reference = inject(ReferenceData);
  protected readonly shortcuts = inject(Shortcuts);

  protected readonly requestTypes = REQUEST_TYPES;
  protected readonly urgencies = URGENCIES;
  protected readonly form = computed(() => this.work().form());
  protected readonly category = computed(() => this.reference.category(this.form().categoryCode));
  protected readonly attributes = computed(() => this.category()?.requiredAttributes ?? []);
  /** The written order needs the most; what it lacks is what is still to be asked. */
  protected readonly missing = computed(() => this.work().missing('ORDER', this.attributes()));

  /** By name or by pinyin initials. */
  protected readonly fitsDistrict: NzFilterOptionType = (typed, { nzValue, nzLabel }) => {
    const initials = this.reference.district(String(nzValue))?.initials ?? '';
    return String(nzLabel).includes(typed) || initials.startsWith(typed.trim().toLowerCase());
  };

  constructor() {
    const until = inject(DestroyRef);
    this.shortcuts.on('matter', () => this.goTo('matter'), until);
    this.shortcuts.on('save-draft', () => void this.work().autosave.flush(), until);
  }

  /** Puts the cursor into a field, by the name of its fact. */
  goTo(fact: string): void {
    const id = `field-${fact.replace('attribute:', 'attribute-')}`;
    const field = this.element.nativeElement.querySelector<HTMLElement>(`[id="${id}"]`);
    const target = field?.matches('input, textarea')
      ? field
      : field?.querySelector<HTMLElement>('input, textarea');
    (target ?? field)?.focus();
  }

  protected change(part: Partial<DraftForm>): void {
    this.work().change(part);
  }

  protected changeAttribute(name: string, answer: string): void {
    this.change({ attributes: { ...this.form().attributes, [name]: answer } });
  }

  protected pickCategory(code: string | undefined): void {
    const category = this.reference.category(code);
    const month = Number(CHINA_MONTH.format(this.clock.read()));
    this.change(categoryDefaults(this.form(), category, month));
  }
}
