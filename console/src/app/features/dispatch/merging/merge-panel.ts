import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import type { FoundDuplicate, OrderDetail, OrderReceipt } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzCheckboxComponent } from 'ng-zorro-antd/checkbox';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';

import { MergingApi } from '../../../api/merging-api';
import { Words } from '../../../i18n/words';
import { ReferenceData } from '../../../reference/reference-data';
import { RefusalNote } from '../../../refusal/refusal-note';
import { OrderStateBadge, UrgencyBadge } from '../../../ui/badges/order-badges';
import { InstantPipe } from '../../../ui/instant-pipe';
import { Shortcuts } from '../../../ui/shortcuts/shortcuts';
import { MergeDesk } from './merge-desk';

/** 并案: what may be the same matter as the order in hand; into it, or it into this one. */
@Component({
  selector: 'hl-merge-panel',
  imports: [
    FormsModule,
    InstantPipe,
    NzButtonComponent,
    NzCheckboxComponent,
    NzInputDirective,
    OrderStateBadge,
    RefusalNote,
    RouterLink,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './merge-panel.html',
  styleUrl: './merge-panel.css',
})
export class MergePanel {
  readonly order = input.required<OrderDetail>();
  /** The order in hand went into another one, or goes its own way now. */
  readonly settled = output<OrderReceipt>();
  /** Others went into it. */
  readonly changed = output();

  protected readonly desk = new MergeDesk(inject(MergingApi));
  protected readonly shortcuts = inject(Shortcuts);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceData);

  protected readonly surest = computed(() => this.desk.duplicates()[0]);
  protected readonly suggested = computed(() => this.order().merging.suggested);
  protected readonly isShown = computed(
    () =>
      this.suggested() !== null ||
      this.desk.duplicates().length > 0 ||
      this.desk.refusal() !== undefined,
  );
  protected readonly mayDecline = computed(() => (this.desk.declining()?.trim().length ?? 0) >= 2);

  constructor() {
    effect(() => {
      const order = this.order();
      const category = this.reference.category(order.form.categoryCode);
      untracked(() => void this.desk.show(order, category?.personalBenefit ?? false));
    });
    inject(Shortcuts).on('merge', () => this.joinLikeliest(), inject(DestroyRef));
  }

  /** Only what waits for dispatch itself can be taken in. */
  protected mayCollect({ order }: FoundDuplicate): boolean {
    return order.state === 'PENDING_DISPATCH' && order.group === null && order.memberCount === 0;
  }

  protected async join(masterId: string, masterNo: string): Promise<void> {
    const togetherness = this.desk.togetherness();
    const receipt = await this.desk.join(this.order(), masterId, togetherness);
    if (!receipt) return;
    const orderNo = receipt.orderNo ?? '';
    const text = togetherness === 'MERGE' ? 'dispatch.merge.done' : 'dispatch.merge.grouped';
    this.message.success(this.words.say(text, { orderNo, masterNo }));
    if (receipt.state === 'MERGED') this.settled.emit(receipt);
    else this.changed.emit();
  }

  protected async collect(): Promise<void> {
    const count = await this.desk.collect(this.order());
    const text =
      this.desk.togetherness() === 'MERGE'
        ? 'dispatch.merge.collected'
        : 'dispatch.merge.collectedGroup';
    if (count > 0) this.message.success(this.words.say(text, { count }));
    this.changed.emit();
  }

  protected async decline(): Promise<void> {
    const receipt = await this.desk.decline(this.order());
    if (!receipt) return;
    this.desk.declining.set(undefined);
    const orderNo = receipt.orderNo ?? '';
    this.message.success(this.words.say('dispatch.merge.declined', { orderNo }));
    this.changed.emit();
  }

  /** What the agent suggested stands before what the search found. */
  private joinLikeliest(): void {
    const suggested = this.suggested();
    const surest = this.surest()?.order;
    if (suggested) void this.join(suggested.orderId, suggested.orderNo);
    else if (surest) void this.join(surest.id, surest.orderNo ?? '');
  }
}
