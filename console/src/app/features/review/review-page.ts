import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { REVIEW_KINDS, type ReviewKind } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzMessageService } from 'ng-zorro-antd/message';

import { Words } from '../../i18n/words';
import { LiveConnection } from '../../live/live-connection';
import { OrderAssignments } from '../../orders/order-assignments';
import { OrderFacts } from '../../orders/order-facts';
import { OrderHeading } from '../../orders/order-heading';
import { OrderRequests } from '../../orders/order-requests';
import { OrderReturns } from '../../orders/order-returns';
import { PrecedentList } from '../../orders/suggestions/precedent-list';
import { ReferenceData } from '../../reference/reference-data';
import { SignedIn } from '../../session/signed-in';
import { RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';
import { CloseBesideWords } from './close-beside-words';
import { DisputeBesideReturns } from './dispute/dispute-beside-returns';
import { DisputeRulingForm } from './dispute/dispute-ruling-form';
import { ExtensionBesideDue } from './extension-beside-due';
import { FilingBesideDuty } from './filing-beside-duty';
import { kindInAddress } from './judgements';
import { RepeatedBesideClosed } from './repeated-beside-closed';
import { RequestBesideDuty } from './request-beside-duty';
import { ReviewDesk } from './review-desk';
import { ReviewDoors } from './review-doors';
import { ReviewLine } from './review-line';
import { RulingForm } from './ruling-form';
import { ThreeFacts } from './three-facts';

const DISPUTES_ONLY: readonly ReviewKind[] = ['DISPUTE'];

const TAB_KEYS = [
  'review-tab-1',
  'review-tab-2',
  'review-tab-3',
  'review-tab-4',
  'review-tab-5',
  'review-tab-6',
  'review-tab-7',
] as const;

/** What waits for a judgement: the queue of a kind, the request beside its evidence, the ruling. */
@Component({
  selector: 'hl-review-page',
  imports: [
    CloseBesideWords,
    DisputeRulingForm,
    ExtensionBesideDue,
    FilingBesideDuty,
    ListState,
    OrderAssignments,
    DisputeBesideReturns,
    OrderFacts,
    OrderHeading,
    OrderRequests,
    OrderReturns,
    PrecedentList,
    RepeatedBesideClosed,
    RequestBesideDuty,
    ReviewLine,
    RouterLink,
    RowList,
    RulingForm,
    ThreeFacts,
    TranslocoPipe,
  ],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
})
export class ReviewPage {
  /** From the address: which list. */
  readonly kind = input<string>();

  protected readonly desk = new ReviewDesk(inject(ReviewDoors));
  protected readonly shortcuts = inject(Shortcuts);
  private readonly router = inject(Router);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceData);

  /** The supervisor rules on disputes and on nothing else. */
  private readonly kinds = inject(SignedIn).may('request.rule') ? REVIEW_KINDS : DISPUTES_ONLY;

  protected readonly tabs = computed(() =>
    this.kinds.map((kind, at) => {
      const key = TAB_KEYS[at];
      return {
        kind,
        count: this.desk.counts()[kind],
        title: key && this.shortcuts.label(key),
      };
    }),
  );

  constructor() {
    const until = inject(DestroyRef);
    inject(LiveConnection).follow(this.desk, until);
    effect(() => {
      const kind = kindInAddress(this.kind(), this.kinds);
      untracked(() => void this.desk.choose(kind));
    });
    effect(() => {
      this.desk.cursor.id();
      untracked(() => void this.desk.openChosen());
    });
    TAB_KEYS.forEach((key, at) =>
      this.shortcuts.on(
        key,
        () => void this.router.navigate([], { queryParams: { kind: this.kinds[at] } }),
        until,
      ),
    );
  }

  protected async rule(): Promise<void> {
    const orderNo = this.desk.row()?.order.orderNo ?? '';
    const judgement = this.desk.judgement();
    if (judgement && (await this.desk.rule())) {
      this.message.success(this.words.say(`review.ruled.${judgement}`, { orderNo }));
    }
  }

  /** 争议裁定 */
  protected async ruleDispute(): Promise<void> {
    const orderNo = this.desk.row()?.order.orderNo ?? '';
    const unit = this.reference.unit(this.desk.ruling.leadId())?.name ?? '';
    if (await this.desk.ruleDispute()) {
      this.message.success(this.words.say('disputes.done', { orderNo, unit }));
    }
  }
}
