import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  type CommandType,
  handlerOf,
  type OrderDetail,
  orderOfDetail,
  ownAssignment,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import type { Submission } from '../../../api/submission';
import { CloseReportView } from '../../../orders/close-report-view';
import { CommandButton } from '../../../orders/command-button';
import { CommandGate } from '../../../orders/command-gate';
import { ContactList } from '../../../orders/contact-list';
import { OrderFiles } from '../../../orders/files/order-files';
import { ProgressList } from '../../../orders/files/progress-list';
import { OrderDispute } from '../../../orders/order-dispute';
import { OrderFacts } from '../../../orders/order-facts';
import { OrderGroup } from '../../../orders/order-group';
import { OrderHistory } from '../../../orders/order-history';
import { OrderRequests } from '../../../orders/order-requests';
import { OrderReturns } from '../../../orders/order-returns';
import { OrderOverlays } from '../../../orders/overlays/order-overlays';
import { RefusalNote } from '../../../refusal/refusal-note';
import { SignedIn } from '../../../session/signed-in';
import { InstantPipe } from '../../../ui/instant-pipe';
import { CloseFormView } from '../forms/close-form';
import { CoReportFormView } from '../forms/co-report-form';
import { ContactFormView } from '../forms/contact-form';
import { ExtensionFormView } from '../forms/extension-form';
import { FilingFormView } from '../forms/filing-form';
import { ForwardFormView } from '../forms/forward-form';
import { GiveBackFormView } from '../forms/give-back-form';
import { HelpFormView } from '../forms/help-form';
import { ProgressFormView } from '../forms/progress-form';
import { ReturnFormView } from '../forms/return-form';
import { FirstJudgement } from './first-judgement';
import { LeaderSignature } from './leader-signature';
import { openJudgementOf } from './open-judgement';
import { OpenRequests } from './open-requests';
import { OwnChain } from './own-chain';
import { OwnClocks } from './own-clocks';
import { sentBackOf } from './sent-back';
import { offeredActions, type UnitAction, type UnitForm } from './unit-actions';
import { UnitsBelow } from './units-below';

const CLOSES: readonly CommandType[] = ['DRAFT_CLOSE', 'REPORT_AS_CO', 'REPORT_AS_SUB'];

/** What was just done, for the words that say so. */
export type UnitDeed = UnitForm | 'takenBack' | 'filed' | 'sentBack' | 'passedOn' | 'rejected';

/** The order as the unit sees it: until when, what to do next, and what it is about beside it. */
@Component({
  selector: 'hl-inbox-order',
  imports: [
    CloseFormView,
    CloseReportView,
    CommandButton,
    ContactFormView,
    ContactList,
    CoReportFormView,
    ExtensionFormView,
    FilingFormView,
    FirstJudgement,
    ForwardFormView,
    GiveBackFormView,
    HelpFormView,
    InstantPipe,
    LeaderSignature,
    OpenRequests,
    OrderDispute,
    OrderFacts,
    OrderFiles,
    OrderGroup,
    OrderHistory,
    OrderOverlays,
    OrderRequests,
    OrderReturns,
    OwnChain,
    OwnClocks,
    ProgressFormView,
    ProgressList,
    RefusalNote,
    ReturnFormView,
    TranslocoPipe,
  ],
  templateUrl: './inbox-order.html',
  styleUrl: './inbox-order.css',
})
export class InboxOrder {
  readonly order = input.required<OrderDetail>();
  readonly signing = input.required<Submission>();
  readonly sign = output();
  readonly done = output<UnitDeed>();
  /** The server said no: the order may have changed meanwhile. */
  readonly refused = output();

  private readonly signedIn = inject(SignedIn);
  private readonly gate = inject(CommandGate);
  private readonly below = inject(UnitsBelow);
  private readonly id = computed(() => this.order().id);

  /** The part of the viewer's own unit, as it was told at dispatch. */
  protected readonly own = computed(() => {
    const actor = this.signedIn.actor();
    const own = actor && ownAssignment(orderOfDetail(this.order()), actor);
    return this.order().assignments.find(({ id }) => id === own?.id);
  });
  protected readonly actions = computed(() =>
    offeredActions((command) => this.gate.refusal(this.order(), command)).filter(
      ({ form }) => form !== 'forward' || this.below.units().length > 0,
    ),
  );
  /** One form at a time; another order begins without one. */
  protected readonly form = linkedSignal<string, UnitForm | undefined>({
    source: this.id,
    computation: () => undefined,
  });
  protected readonly draftToSign = computed(() => {
    const draft = this.order().closeDraft;
    const mine = this.own()?.handler === true && this.signedIn.may('close.sign');
    return mine && draft && !draft.sentBack ? draft : undefined;
  });
  protected readonly judgement = computed(() => {
    const unitId = this.signedIn.me()?.unit?.id;
    return unitId === undefined ? undefined : openJudgementOf(this.order(), unitId);
  });
  protected readonly hasWork = computed(
    () => (this.form() ?? this.draftToSign() ?? this.judgement()) !== undefined,
  );
  /** The next step; nothing stands out while a form is open or the leader has the draft. */
  protected readonly next = computed<CommandType | undefined>(() => {
    const { closeDraft, tallies } = this.order();
    if (this.form() || (closeDraft && !closeDraft.sentBack)) return undefined;
    const commands = this.actions().map(({ command }) => command);
    // Of an order that a unit below handles there is nothing to do next.
    if (this.handler()) return undefined;
    const own = this.own();
    const onlyReports = own?.role === 'SUB' && !own.handler && own.signedAt !== null;
    return tallies.reached > 0 || onlyReports
      ? commands.find((command) => CLOSES.includes(command))
      : commands[0];
  });
  /** What is shut and why, in the open: neither a finger nor a key sees a tooltip. */
  protected readonly shut = computed(() =>
    this.actions()
      .map(({ command }) => ({ command, why: this.gate.whyNot(this.order(), command) }))
      .filter(({ why }) => why !== undefined),
  );
  protected readonly sentBack = computed(() => sentBackOf(this.order()));
  /** To whom the lead unit handed the handling over. */
  protected readonly handler = computed(() => {
    const own = this.own();
    return own?.role === 'LEAD' && !own.handler
      ? handlerOf(orderOfDetail(this.order()))
      : undefined;
  });
  protected readonly mayForward = computed(() => this.signedIn.may('assignment.sign'));
  protected readonly coReports = computed(() =>
    this.order().assignments.filter(
      ({ role, round }) => role === 'CO' && round === this.order().round,
    ),
  );

  protected start({ form }: UnitAction): void {
    if (form) this.form.set(form);
    else this.sign.emit();
  }

  protected finished(deed: UnitDeed): void {
    this.form.set(undefined);
    this.done.emit(deed);
  }
}
