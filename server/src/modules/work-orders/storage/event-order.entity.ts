import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { HotlineEventEntity } from './hotline-event.entity.js';
import { WorkOrderEntity } from './work-order.entity.js';

/** The event that an order belongs to. */
@Entity('event_order')
@Index('event_order_of_event_idx', ['eventId'])
export class EventOrderEntity {
  @ForeignKey(() => WorkOrderEntity, { name: 'event_order_of_order' })
  @PrimaryColumn({ type: 'uuid', name: 'order_id', primaryKeyConstraintName: 'event_order_pk' })
  orderId: string;
  @ForeignKey(() => HotlineEventEntity, { name: 'event_order_of_event' })
  @Column({ type: 'uuid', name: 'event_id' })
  eventId: string;
}
