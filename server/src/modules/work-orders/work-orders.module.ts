import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { TelephonyModule } from '../telephony/telephony.module.js';
import { AnswerOrderAlarms } from './alarms/answer-order-alarms.js';
import { CallbackController } from './http/callback.controller.js';
import { ClosingController } from './http/closing.controller.js';
import { DispatchingController } from './http/dispatching.controller.js';
import { DisputesController } from './http/disputes.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { HandlingController } from './http/handling.controller.js';
import { MergingController } from './http/merging.controller.js';
import { MissingFactsController } from './http/missing-facts.controller.js';
import { OutcomesController } from './http/outcomes.controller.js';
import { ReviewsController } from './http/reviews.controller.js';
import { SigningController } from './http/signing.controller.js';
import { WorkOrdersController } from './http/work-orders.controller.js';
import { WorkOrderAudience } from './live/work-order-audience.js';
import { WorkOrderRooms } from './live/work-order-rooms.js';
import { CountWorkOrders } from './queries/count-work-orders.js';
import { FindDuplicates } from './queries/find-duplicates.js';
import { FindReturnRequests } from './queries/find-return-requests.js';
import { FindReviews } from './queries/find-reviews.js';
import { FindWorkOrders } from './queries/find-work-orders.js';
import { GetWorkOrder } from './queries/get-work-order.js';
import { RecountOpenOrders } from './recount/recount-open-orders.js';
import { AnswerMembersWhenMasterIsClosed } from './reactions/answer-members-when-master-is-closed.js';
import { LetMembersGoWhenMasterEnds } from './reactions/let-members-go-when-master-ends.js';
import { SuggestUnitsForOrder } from './queries/suggest-units-for-order.js';
import { CloseUnrated } from './use-cases/callback/close-unrated.js';
import { ConfirmStrikeOff } from './use-cases/callback/confirm-strike-off.js';
import { ProposeStrikeOff } from './use-cases/callback/propose-strike-off.js';
import { RecordCallbackTry } from './use-cases/callback/record-callback-try.js';
import { RecordDissatisfied } from './use-cases/callback/record-dissatisfied.js';
import { RecordSatisfied } from './use-cases/callback/record-satisfied.js';
import { RuleRework } from './use-cases/callback/rule-rework.js';
import { ChangeWorkOrder } from './use-cases/change-work-order.js';
import { DraftClose } from './use-cases/closing/draft-close.js';
import { FileClose } from './use-cases/closing/file-close.js';
import { ReopenOrder } from './use-cases/closing/reopen-order.js';
import { RuleOnClose } from './use-cases/closing/rule-on-close.js';
import { RuleOnCloseAsUnit } from './use-cases/closing/rule-on-close-as-unit.js';
import { SendBackClose } from './use-cases/closing/send-back-close.js';
import { WithdrawOrder } from './use-cases/closing/withdraw-order.js';
import { CommandOrder } from './use-cases/command-order.js';
import { DispatchWorkOrder } from './use-cases/dispatching/dispatch-work-order.js';
import { PreviewDispatch } from './use-cases/dispatching/preview-dispatch.js';
import { RecallDispatch } from './use-cases/dispatching/recall-dispatch.js';
import { RuleDispute } from './use-cases/dispatching/rule-dispute.js';
import { RecordContact } from './use-cases/handling/record-contact.js';
import { ReportAsCo } from './use-cases/handling/report-as-co.js';
import { RequestExtension } from './use-cases/handling/request-extension.js';
import { RuleOnExtension } from './use-cases/handling/rule-on-extension.js';
import { RuleOnExtensionAsUnit } from './use-cases/handling/rule-on-extension-as-unit.js';
import { UrgeOrder } from './use-cases/handling/urge-order.js';
import { AddInfo } from './use-cases/info/add-info.js';
import { AskForInfo } from './use-cases/info/ask-for-info.js';
import { CloseIncomplete } from './use-cases/info/close-incomplete.js';
import { AnswerDirectly } from './use-cases/intake/answer-directly.js';
import { CallOfDraft } from './use-cases/intake/call-of-draft.js';
import { FinishDraft } from './use-cases/intake/finish-draft.js';
import { FollowUpPhoneTransfer } from './use-cases/intake/follow-up-phone-transfer.js';
import { KeepDraft } from './use-cases/intake/keep-draft.js';
import { OpenDraft } from './use-cases/intake/open-draft.js';
import { RecordPhoneTransfer } from './use-cases/intake/record-phone-transfer.js';
import { ReferElsewhere } from './use-cases/intake/refer-elsewhere.js';
import { RefuseToAccept } from './use-cases/intake/refuse-to-accept.js';
import { RegisterOrder } from './use-cases/intake/register-order.js';
import { RememberedGround } from './use-cases/intake/remembered-ground.js';
import { RevealRequester } from './use-cases/intake/reveal-requester.js';
import { SaveDraft } from './use-cases/intake/save-draft.js';
import { SubmitDraft } from './use-cases/intake/submit-draft.js';
import { AppendToExisting } from './use-cases/merging/append-to-existing.js';
import { DeclineMerge } from './use-cases/merging/decline-merge.js';
import { JoinOrder } from './use-cases/merging/join-order.js';
import { RuleOnRepeated } from './use-cases/merging/rule-on-repeated.js';
import { SplitFromGroup } from './use-cases/merging/split-from-group.js';
import { RequestReturn } from './use-cases/signing/request-return.js';
import { RuleOnReturn } from './use-cases/signing/rule-on-return.js';
import { SignAssignment } from './use-cases/signing/sign-assignment.js';

const INTAKE = [
  AnswerDirectly,
  CallOfDraft,
  FinishDraft,
  FollowUpPhoneTransfer,
  KeepDraft,
  OpenDraft,
  RecordPhoneTransfer,
  ReferElsewhere,
  RefuseToAccept,
  RegisterOrder,
  RememberedGround,
  RevealRequester,
  SaveDraft,
  SubmitDraft,
];
const DISPATCHING = [DispatchWorkOrder, PreviewDispatch, RecallDispatch, RuleDispute];
const SIGNING = [RequestReturn, RuleOnReturn, SignAssignment];
const MISSING_FACTS = [AddInfo, AskForInfo, CloseIncomplete];
const HANDLING = [
  RecordContact,
  ReportAsCo,
  RequestExtension,
  RuleOnExtension,
  RuleOnExtensionAsUnit,
  UrgeOrder,
];
const CLOSING = [
  DraftClose,
  FileClose,
  ReopenOrder,
  RuleOnClose,
  RuleOnCloseAsUnit,
  SendBackClose,
  WithdrawOrder,
];
const CALLBACK = [
  CloseUnrated,
  ConfirmStrikeOff,
  ProposeStrikeOff,
  RecordCallbackTry,
  RecordDissatisfied,
  RecordSatisfied,
  RuleRework,
];
const MERGING = [
  AnswerMembersWhenMasterIsClosed,
  AppendToExisting,
  DeclineMerge,
  FindDuplicates,
  JoinOrder,
  LetMembersGoWhenMasterEnds,
  RuleOnRepeated,
  SplitFromGroup,
];
const QUERIES = [
  CountWorkOrders,
  FindReturnRequests,
  FindReviews,
  FindWorkOrders,
  GetWorkOrder,
  SuggestUnitsForOrder,
];

@Module({
  imports: [CitizenModule, TelephonyModule],
  controllers: [
    CallbackController,
    ClosingController,
    DispatchingController,
    DisputesController,
    DraftsController,
    HandlingController,
    MergingController,
    MissingFactsController,
    OutcomesController,
    ReviewsController,
    SigningController,
    WorkOrdersController,
  ],
  providers: [
    AnswerOrderAlarms,
    ChangeWorkOrder,
    CommandOrder,
    WorkOrderAudience,
    WorkOrderRooms,
    ...INTAKE,
    ...DISPATCHING,
    ...SIGNING,
    ...MISSING_FACTS,
    ...HANDLING,
    ...CLOSING,
    ...CALLBACK,
    ...MERGING,
    ...QUERIES,
  ],
})
export class WorkOrdersModule {}
