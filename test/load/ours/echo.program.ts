import { RegisterOrder } from '@hotline/shared';
import { Body, Controller, type DynamicModule, HttpCode, Post } from '@nestjs/common';

import { answer } from '../harness/program.ts';
import { fromBuiltServer } from './built-server.ts';

interface HttpApplication {
  listen(at: { host: string; port: number }): Promise<unknown>;
  getUrl(): Promise<string>;
}

class EchoController {
  echo(body: RegisterOrder): RegisterOrder {
    return body;
  }
}

/** Node strips types and knows no decorators: they are called as what they are, functions. */
function mark(isPublic: ClassDecorator): void {
  const { prototype } = EchoController;
  const method = Object.getOwnPropertyDescriptor(prototype, 'echo');
  if (!method) throw new Error('No method');
  isPublic(EchoController);
  Controller('echo')(EchoController);
  Post()(prototype, 'echo', method);
  HttpCode(200)(prototype, 'echo', method);
  Body({ schema: RegisterOrder })(prototype, 'echo', 0);
}

/** The whole API with one route more, which does nothing but what every route does. */
async function open(): Promise<{ port: number }> {
  const { AppModule } = await fromBuiltServer<{
    AppModule: { forRole(role: 'api'): DynamicModule };
  }>('app.module.js');
  const { Public } = await fromBuiltServer<{ Public: () => ClassDecorator }>(
    'platform/http/allow.js',
  );
  const { createHttpApplication } = await fromBuiltServer<{
    createHttpApplication: (root: DynamicModule) => Promise<HttpApplication>;
  }>('platform/http/http-application.js');
  mark(Public());
  const app = await createHttpApplication({
    ...AppModule.forRole('api'),
    controllers: [EchoController],
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: Number(new URL(await app.getUrl()).port) };
}

const calls = { open };
export type EchoServer = typeof calls;
answer(calls);
