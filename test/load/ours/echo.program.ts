import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { RegisterOrder } from '@hotline/shared';
import { Body, Controller, type DynamicModule, HttpCode, Post } from '@nestjs/common';

import { ROOT } from '../../support/node-process.ts';
import { answer } from '../harness/program.ts';

/** What is taken from the built server. */
interface BuiltServer {
  readonly AppModule: { forRole(role: 'api'): DynamicModule };
  readonly Public: () => ClassDecorator;
  createHttpApplication(root: DynamicModule): Promise<HttpApplication>;
}

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
function mark({ Public }: BuiltServer): void {
  const { prototype } = EchoController;
  const method = Object.getOwnPropertyDescriptor(prototype, 'echo');
  if (!method) throw new Error('No method');
  Public()(EchoController);
  Controller('echo')(EchoController);
  Post()(prototype, 'echo', method);
  HttpCode(200)(prototype, 'echo', method);
  Body({ schema: RegisterOrder })(prototype, 'echo', 0);
}

/** The whole API with one route more, which does nothing but what every route does. */
async function open(): Promise<{ port: number }> {
  const server = await builtServer();
  mark(server);
  const root = { ...server.AppModule.forRole('api'), controllers: [EchoController] };
  const app = await server.createHttpApplication(root);
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: Number(new URL(await app.getUrl()).port) };
}

async function builtServer(): Promise<BuiltServer> {
  const parts = await Promise.all(
    ['app.module.js', 'platform/http/allow.js', 'platform/http/http-application.js'].map(
      (file) => import(pathToFileURL(path.join(ROOT, 'server/dist', file)).href) as Promise<object>,
    ),
  );
  return Object.assign({}, ...parts) as BuiltServer;
}

const calls = { open };
export type EchoServer = typeof calls;
answer(calls);
