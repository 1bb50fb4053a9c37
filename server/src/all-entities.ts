import { AlarmEntity } from './modules/alarms/storage/alarm.entity.js';
import { AuditEventEntity } from './modules/audit/storage/audit-event.entity.js';
import { CitizenEntity } from './modules/citizen/storage/citizen.entity.js';
import { AccountEntity } from './modules/identity/storage/account.entity.js';
import { SessionEntity } from './modules/identity/storage/session.entity.js';
import { CallEntity } from './modules/telephony/storage/call.entity.js';
import { CallLegEntity } from './modules/telephony/storage/call-leg.entity.js';
import { RecordingEntity } from './modules/telephony/storage/recording.entity.js';
import { CommandReceiptEntity } from './platform/database/command-receipt.entity.js';
import { HandledMessageEntity } from './platform/outbox/handled-message.entity.js';
import { OutboxMessageEntity } from './platform/outbox/outbox-message.entity.js';

/** Every table, so that the drift check sees what the migrations must have made. */
export const ALL_ENTITIES = [
  AccountEntity,
  AlarmEntity,
  AuditEventEntity,
  CallEntity,
  CallLegEntity,
  CitizenEntity,
  CommandReceiptEntity,
  HandledMessageEntity,
  OutboxMessageEntity,
  RecordingEntity,
  SessionEntity,
];
