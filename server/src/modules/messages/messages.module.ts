import { Module } from '@nestjs/common';

import { CHOSEN_GATEWAY } from './gateway/chosen-gateway.js';
import { MessagesController } from './http/messages.controller.js';
import { MessageAudience } from './live/message-audience.js';
import { MessagesFacade } from './messages.facade.js';
import { FindMessageSettings } from './queries/find-message-settings.js';
import { FindMessages } from './queries/find-messages.js';
import { MessageWatch } from './sending/message-watch.js';
import { SendDueMessages } from './sending/send-due-messages.js';
import { ChangeMessageSettings } from './use-cases/change-message-settings.js';
import { FollowFailedMessage } from './use-cases/follow-failed-message.js';
import { TakeDeliveryReport } from './use-cases/take-delivery-report.js';
import { WriteMessages } from './use-cases/write-messages.js';

@Module({
  controllers: [MessagesController],
  providers: [
    CHOSEN_GATEWAY,
    ChangeMessageSettings,
    FindMessages,
    FindMessageSettings,
    FollowFailedMessage,
    MessageAudience,
    MessagesFacade,
    MessageWatch,
    SendDueMessages,
    TakeDeliveryReport,
    WriteMessages,
  ],
  exports: [MessagesFacade],
})
export class MessagesModule {}
