import { Module } from '@nestjs/common';

import { CitizenModule } from '../citizen/citizen.module.js';
import { DutyModule } from '../duty/duty.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { WorkOrdersModule } from '../work-orders/work-orders.module.js';
import { NoticesController } from './http/notices.controller.js';
import { OrderMessagesController } from './http/order-messages.controller.js';
import { NoticeAudience } from './live/notice-audience.js';
import { NoticeRooms } from './live/notice-rooms.js';
import { FindFailedMessages } from './queries/find-failed-messages.js';
import { FindNotices } from './queries/find-notices.js';
import { FindOrderMessages } from './queries/find-order-messages.js';
import { IssueNoticeWhenMessageFails } from './reactions/issue-notice-when-message-fails.js';
import { IssueNoticesWhenOrderMoves } from './reactions/issue-notices-when-order-moves.js';
import { WriteMessagesWhenOrderMoves } from './reactions/write-messages-when-order-moves.js';
import { OpenNotice } from './use-cases/open-notice.js';

@Module({
  imports: [CitizenModule, DutyModule, MessagesModule, WorkOrdersModule],
  controllers: [NoticesController, OrderMessagesController],
  providers: [
    FindFailedMessages,
    FindNotices,
    FindOrderMessages,
    IssueNoticesWhenOrderMoves,
    IssueNoticeWhenMessageFails,
    NoticeAudience,
    NoticeRooms,
    OpenNotice,
    WriteMessagesWhenOrderMoves,
  ],
})
export class NotificationsModule {}
