import { Module } from '@nestjs/common';

import { NoticesController } from './http/notices.controller.js';
import { NoticeAudience } from './live/notice-audience.js';
import { FindNotices } from './queries/find-notices.js';
import { IssueNoticesWhenOrderMoves } from './reactions/issue-notices-when-order-moves.js';
import { OpenNotice } from './use-cases/open-notice.js';

@Module({
  controllers: [NoticesController],
  providers: [FindNotices, IssueNoticesWhenOrderMoves, NoticeAudience, OpenNotice],
})
export class NotificationsModule {}
