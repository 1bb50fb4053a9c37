import 'reflect-metadata';

import { AppModule } from './app.module.js';
import { Settings } from './platform/config/settings.js';
import { createHttpApplication } from './platform/http/http-application.js';
import { Logger } from './platform/logging/logger.js';
import { stopOnFault } from './platform/logging/stop-on-fault.js';

stopOnFault();
const app = await createHttpApplication(AppModule.forRole('api'));
const { HOST, PORT } = app.get(Settings).http;
await app.listen({ host: HOST, port: PORT });
app.get(Logger).info('The API listens', { url: await app.getUrl() });
