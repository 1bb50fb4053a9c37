import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { TelephonyModule } from '../telephony/telephony.module.js';
import { AnswerOrderAlarms } from './alarms/answer-order-alarms.js';
import { RearmOpenOrders } from './alarms/rearm-open-orders.js';
import { AttachFile } from './files/attach-file.js';
import { RemoveFile } from './files/remove-file.js';
import { RemoveOrphans } from './files/remove-orphans.js';
import { ShowFile } from './files/show-file.js';
import { CallbackController } from './http/callback.controller.js';
import { ChainController } from './http/chain.controller.js';
import { ClosingController } from './http/closing.controller.js';
import { CoHandlingController } from './http/co-handling.controller.js';
import { DispatchingController } from './http/dispatching.controller.js';
import { DisputesController } from './http/disputes.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { EventsController } from './http/events.controller.js';
import { ExtensionOverrideController } from './http/extension-override.controller.js';
import { FilesController } from './http/files.controller.js';
import { FilingsController } from './http/filings.controller.js';
import { HandlingController } from './http/handling.controller.js';
import { InstructionsController } from './http/instructions.controller.js';
import { MergingController } from './http/merging.controller.js';
import { MissingFactsController } from './http/missing-facts.controller.js';
import { OutcomesController } from './http/outcomes.controller.js';
import { OverlaysController } from './http/overlays.controller.js';
import { ReviewsController } from './http/reviews.controller.js';
import { SigningController } from './http/signing.controller.js';
import { SupervisionsController } from './http/supervisions.controller.js';
import { WorkOrdersController } from './http/work-orders.controller.js';
import { EventAudience } from './live/event-audience.js';
import { WorkOrderAudience } from './live/work-order-audience.js';
import { WorkOrderRooms } from './live/work-order-rooms.js';
import { CountWorkOrders } from './queries/count-work-orders.js';
import { FindDuplicates } from './queries/find-duplicates.js';
import { FindEvents } from './queries/find-events.js';
import { FindOverdueOrders } from './queries/find-overdue-orders.js';
import { FindOverlays } from './queries/find-overlays.js';
import { FindReturnRequests } from './queries/find-return-requests.js';
import { FindReviews } from './queries/find-reviews.js';
import { FindWorkOrders } from './queries/find-work-orders.js';
import { GetSupervisionSheet } from './queries/get-supervision-sheet.js';
import { GetWorkOrder } from './queries/get-work-order.js';
import { SuggestUnitsForOrder } from './queries/suggest-units-for-order.js';
import { AnswerMembersWhenMasterIsClosed } from './reactions/answer-members-when-master-is-closed.js';
import { CountFromSignatureWhenUnitSigns } from './reactions/count-from-signature-when-unit-signs.js';
import { DeemSignedWhenSignatureIsOverdue } from './reactions/deem-signed-when-signature-is-overdue.js';
import { IssueSupervisionWhenLadderSaysSo } from './reactions/issue-supervision-when-ladder-says-so.js';
import { LetMembersGoWhenMasterEnds } from './reactions/let-members-go-when-master-ends.js';
import { RecountOpenOrders } from './recount/recount-open-orders.js';
import { RecountOrders } from './recount/recount-orders.js';
import { CloseUnrated } from './use-cases/callback/close-unrated.js';
import { ConfirmStrikeOff } from './use-cases/callback/confirm-strike-off.js';
import { ProposeStrikeOff } from './use-cases/callback/propose-strike-off.js';
import { RecordCallbackTry } from './use-cases/callback/record-callback-try.js';
import { RecordDissatisfied } from './use-cases/callback/record-dissatisfied.js';
import { RecordSatisfied } from './use-cases/callback/record-satisfied.js';
import { RuleRework } from './use-cases/callback/rule-rework.js';
import { ForwardOrder } from './use-cases/chain/forward-order.js';
import { RecallSub } from './use-cases/chain/recall-sub.js';
import { ReportAsSub } from './use-cases/chain/report-as-sub.js';
import { ReturnSub } from './use-cases/chain/return-sub.js';
import { ChangeWorkOrder } from './use-cases/change-work-order.js';
import { DraftClose } from './use-cases/closing/draft-close.js';
import { FileClose } from './use-cases/closing/file-close.js';
import { ReopenOrder } from './use-cases/closing/reopen-order.js';
import { RuleOnClose } from './use-cases/closing/rule-on-close.js';
import { RuleOnCloseAsUnit } from './use-cases/closing/rule-on-close-as-unit.js';
import { SendBackClose } from './use-cases/closing/send-back-close.js';
import { WithdrawOrder } from './use-cases/closing/withdraw-order.js';
import { AddCo } from './use-cases/co-handling/add-co.js';
import { AskForHelp } from './use-cases/co-handling/ask-for-help.js';
import { DeclineHelp } from './use-cases/co-handling/decline-help.js';
import { CommandOrder } from './use-cases/command-order.js';
import { ConfirmReceipts } from './use-cases/delivery/confirm-receipts.js';
import { DispatchWorkOrder } from './use-cases/dispatching/dispatch-work-order.js';
import { PreviewDispatch } from './use-cases/dispatching/preview-dispatch.js';
import { RecallDispatch } from './use-cases/dispatching/recall-dispatch.js';
import { RuleDispute } from './use-cases/dispatching/rule-dispute.js';
import { ChangeEvent } from './use-cases/events/change-event.js';
import { DeclareEvent } from './use-cases/events/declare-event.js';
import { JoinOrders } from './use-cases/events/join-orders.js';
import { ProposeExtensionOverride } from './use-cases/handling/propose-extension-override.js';
import { RecordContact } from './use-cases/handling/record-contact.js';
import { RecordProgress } from './use-cases/handling/record-progress.js';
import { ReportAsCo } from './use-cases/handling/report-as-co.js';
import { RequestExtension } from './use-cases/handling/request-extension.js';
import { RuleOnExtension } from './use-cases/handling/rule-on-extension.js';
import { RuleOnExtensionAsUnit } from './use-cases/handling/rule-on-extension-as-unit.js';
import { RuleOnExtensionOverride } from './use-cases/handling/rule-on-extension-override.js';
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
import { CheckFollowUp } from './use-cases/overlays/check-follow-up.js';
import { EscalateDissatisfied } from './use-cases/overlays/escalate-dissatisfied.js';
import { IssueSupervision } from './use-cases/overlays/issue-supervision.js';
import { LiftSupervision } from './use-cases/overlays/lift-supervision.js';
import { OpenFollowUp } from './use-cases/overlays/open-follow-up.js';
import { RecordInstruction } from './use-cases/overlays/record-instruction.js';
import { RemoveInstruction } from './use-cases/overlays/remove-instruction.js';
import { ReportSupervision } from './use-cases/overlays/report-supervision.js';
import { AnswerFiling } from './use-cases/signing/answer-filing.js';
import { FileDispute } from './use-cases/signing/file-dispute.js';
import { RequestMissignReturn } from './use-cases/signing/request-missign-return.js';
import { RequestReturn } from './use-cases/signing/request-return.js';
import { RuleOnReturn } from './use-cases/signing/rule-on-return.js';
import { SignAssignment } from './use-cases/signing/sign-assignment.js';
import { WorkOrdersFacade } from './work-orders.facade.js';

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
const CO_HANDLING = [AddCo, AskForHelp, ConfirmReceipts, DeclineHelp];
const SIGNING = [
  AnswerFiling,
  FileDispute,
  RequestMissignReturn,
  RequestReturn,
  RuleOnReturn,
  SignAssignment,
];
const DISPATCHING = [DispatchWorkOrder, PreviewDispatch, RecallDispatch, RuleDispute];
const CHAIN = [ForwardOrder, RecallSub, ReportAsSub, ReturnSub];
const MISSING_FACTS = [AddInfo, AskForInfo, CloseIncomplete];
const FILES = [AttachFile, RemoveFile, RemoveOrphans, ShowFile];
const HANDLING = [
  ProposeExtensionOverride,
  RecordContact,
  RecordProgress,
  ReportAsCo,
  RequestExtension,
  RuleOnExtension,
  RuleOnExtensionOverride,
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
const OVERLAYS = [
  ChangeEvent,
  CheckFollowUp,
  DeclareEvent,
  EscalateDissatisfied,
  IssueSupervision,
  IssueSupervisionWhenLadderSaysSo,
  JoinOrders,
  LiftSupervision,
  OpenFollowUp,
  RecordInstruction,
  RemoveInstruction,
  ReportSupervision,
];
/** Because limits changed, or the city chose so. */
const DATES = [
  CountFromSignatureWhenUnitSigns,
  DeemSignedWhenSignatureIsOverdue,
  RecountOpenOrders,
  RecountOrders,
];

const QUERIES = [
  CountWorkOrders,
  FindReturnRequests,
  FindReviews,
  FindWorkOrders,
  GetWorkOrder,
  FindEvents,
  FindOverdueOrders,
  FindOverlays,
  GetSupervisionSheet,
  SuggestUnitsForOrder,
];

@Module({
  imports: [CitizenModule, TelephonyModule],
  controllers: [
    CallbackController,
    ChainController,
    ClosingController,
    CoHandlingController,
    DispatchingController,
    DisputesController,
    DraftsController,
    FilesController,
    EventsController,
    ExtensionOverrideController,
    FilingsController,
    HandlingController,
    MergingController,
    InstructionsController,
    MissingFactsController,
    OutcomesController,
    OverlaysController,
    ReviewsController,
    SigningController,
    SupervisionsController,
    WorkOrdersController,
  ],
  providers: [
    AnswerOrderAlarms,
    RearmOpenOrders,
    ChangeWorkOrder,
    CommandOrder,
    EventAudience,
    WorkOrderAudience,
    WorkOrderRooms,
    WorkOrdersFacade,
    ...INTAKE,
    ...DISPATCHING,
    ...SIGNING,
    ...CO_HANDLING,
    ...CHAIN,
    ...MISSING_FACTS,
    ...FILES,
    ...HANDLING,
    ...CLOSING,
    ...CALLBACK,
    ...MERGING,
    ...OVERLAYS,
    ...DATES,
    ...QUERIES,
  ],
  exports: [WorkOrdersFacade],
})
export class WorkOrdersModule {}
