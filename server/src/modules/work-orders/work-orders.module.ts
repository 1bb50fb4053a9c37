import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { OpenDueDates } from '../sla/sla.facade.js';
import { TelephonyModule } from '../telephony/telephony.module.js';
import { AnswerOrderAlarms } from './alarms/answer-order-alarms.js';
import { DispatchingController } from './http/dispatching.controller.js';
import { DraftsController } from './http/drafts.controller.js';
import { OutcomesController } from './http/outcomes.controller.js';
import { SigningController } from './http/signing.controller.js';
import { WorkOrdersController } from './http/work-orders.controller.js';
import { WorkOrderAudience } from './live/work-order-audience.js';
import { WorkOrderRooms } from './live/work-order-rooms.js';
import { CountWorkOrders } from './queries/count-work-orders.js';
import { FindReturnRequests } from './queries/find-return-requests.js';
import { FindWorkOrders } from './queries/find-work-orders.js';
import { GetWorkOrder } from './queries/get-work-order.js';
import { openHandlingDates } from './queries/open-handling-dates.js';
import { ChangeWorkOrder } from './use-cases/change-work-order.js';
import { DispatchWorkOrder } from './use-cases/dispatching/dispatch-work-order.js';
import { PreviewDispatch } from './use-cases/dispatching/preview-dispatch.js';
import { RecallDispatch } from './use-cases/dispatching/recall-dispatch.js';
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
const DISPATCHING = [DispatchWorkOrder, PreviewDispatch, RecallDispatch];
const SIGNING = [RequestReturn, RuleOnReturn, SignAssignment];
const QUERIES = [CountWorkOrders, FindReturnRequests, FindWorkOrders, GetWorkOrder];

@Module({
  imports: [CitizenModule, TelephonyModule],
  controllers: [
    DispatchingController,
    DraftsController,
    OutcomesController,
    SigningController,
    WorkOrdersController,
  ],
  providers: [
    AnswerOrderAlarms,
    ChangeWorkOrder,
    WorkOrderAudience,
    WorkOrderRooms,
    ...INTAKE,
    ...DISPATCHING,
    ...SIGNING,
    ...QUERIES,
  ],
})
export class WorkOrdersModule {
  constructor(openDueDates: OpenDueDates) {
    openDueDates.register(openHandlingDates);
  }
}
