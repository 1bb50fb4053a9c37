import { AlarmEntity } from './modules/alarms/storage/alarm.entity.js';
import { AuditEventEntity } from './modules/audit/storage/audit-event.entity.js';
import { CategoryEntity } from './modules/catalogue/storage/category.entity.js';
import { CategoryUnitEntity } from './modules/catalogue/storage/category-unit.entity.js';
import { DistrictEntity } from './modules/catalogue/storage/district.entity.js';
import { CitizenEntity } from './modules/citizen/storage/citizen.entity.js';
import { DutyShiftEntity } from './modules/duty/storage/duty-shift.entity.js';
import { AccountEntity } from './modules/identity/storage/account.entity.js';
import { SessionEntity } from './modules/identity/storage/session.entity.js';
import { MessageTemplateEntity } from './modules/messages/storage/message-template.entity.js';
import { QuietHoursEntity } from './modules/messages/storage/quiet-hours.entity.js';
import { TextMessageEntity } from './modules/messages/storage/text-message.entity.js';
import { NoticeEntity } from './modules/notifications/storage/notice.entity.js';
import { AgentPresenceEntity } from './modules/presence/storage/agent-presence.entity.js';
import { AgentStateLogEntity } from './modules/presence/storage/agent-state-log.entity.js';
import { CalendarDayEntity } from './modules/sla/storage/calendar-day.entity.js';
import { CalendarYearEntity } from './modules/sla/storage/calendar-year.entity.js';
import { EscalationLadderEntity } from './modules/sla/storage/escalation-ladder.entity.js';
import { EscalationStepEntity } from './modules/sla/storage/escalation-step.entity.js';
import { SettingEntity } from './modules/sla/storage/setting.entity.js';
import { SlaChangeEntity } from './modules/sla/storage/sla-change.entity.js';
import { SlaProfileEntity } from './modules/sla/storage/sla-profile.entity.js';
import { SlaRevisionEntity } from './modules/sla/storage/sla-revision.entity.js';
import { CallEntity } from './modules/telephony/storage/call.entity.js';
import { CallLegEntity } from './modules/telephony/storage/call-leg.entity.js';
import { RecordingEntity } from './modules/telephony/storage/recording.entity.js';
import { UnitEntity } from './modules/units/storage/unit.entity.js';
import { AssignmentEntity } from './modules/work-orders/storage/assignment.entity.js';
import { AttachmentEntity } from './modules/work-orders/storage/attachment.entity.js';
import { EventOrderEntity } from './modules/work-orders/storage/event-order.entity.js';
import { HotlineEventEntity } from './modules/work-orders/storage/hotline-event.entity.js';
import { OrderContactEntity } from './modules/work-orders/storage/order-contact.entity.js';
import { OrderMemberEntity } from './modules/work-orders/storage/order-member.entity.js';
import { OrderOverlayEntity } from './modules/work-orders/storage/order-overlay.entity.js';
import { OrderProgressEntity } from './modules/work-orders/storage/order-progress.entity.js';
import { OrderRequestEntity } from './modules/work-orders/storage/order-request.entity.js';
import { PrecedentEntity } from './modules/work-orders/storage/precedent.entity.js';
import { TimelineEntryEntity } from './modules/work-orders/storage/timeline-entry.entity.js';
import { WorkOrderEntity } from './modules/work-orders/storage/work-order.entity.js';
import { CommandReceiptEntity } from './platform/database/command-receipt.entity.js';
import { HandledMessageEntity } from './platform/outbox/handled-message.entity.js';
import { OutboxMessageEntity } from './platform/outbox/outbox-message.entity.js';

/** Every table, so that the drift check sees what the migrations must have made. */
export const ALL_ENTITIES = [
  AccountEntity,
  AgentPresenceEntity,
  AgentStateLogEntity,
  AlarmEntity,
  AssignmentEntity,
  AttachmentEntity,
  AuditEventEntity,
  CalendarDayEntity,
  CalendarYearEntity,
  CallEntity,
  CallLegEntity,
  CategoryEntity,
  CategoryUnitEntity,
  CitizenEntity,
  CommandReceiptEntity,
  DistrictEntity,
  DutyShiftEntity,
  EscalationLadderEntity,
  EscalationStepEntity,
  EventOrderEntity,
  HandledMessageEntity,
  HotlineEventEntity,
  MessageTemplateEntity,
  QuietHoursEntity,
  TextMessageEntity,
  OrderContactEntity,
  OrderMemberEntity,
  OrderProgressEntity,
  OrderOverlayEntity,
  OrderRequestEntity,
  NoticeEntity,
  OutboxMessageEntity,
  PrecedentEntity,
  RecordingEntity,
  SessionEntity,
  SettingEntity,
  SlaChangeEntity,
  SlaProfileEntity,
  SlaRevisionEntity,
  TimelineEntryEntity,
  UnitEntity,
  WorkOrderEntity,
];
