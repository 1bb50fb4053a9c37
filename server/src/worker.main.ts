import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';

import { AppModule } from './app.module.js';
import { Logger } from './platform/logging/logger.js';
import { stopOnFault } from './platform/logging/stop-on-fault.js';

stopOnFault();
const app = await NestFactory.createApplicationContext(AppModule.forRole('worker'), {
  bufferLogs: true,
});
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
app.get(Logger).info('The worker works');
