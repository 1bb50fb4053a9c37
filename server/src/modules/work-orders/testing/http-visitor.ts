import { randomUUID } from 'node:crypto';

import type { Problem, Role } from '@hotline/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { TestApplication } from '../../../platform/testing/test-application.js';
import { IdentityFacade } from '../../identity/identity.facade.js';

type Api = TestApplication<NestFastifyApplication>;

const PASSWORD = 'Correct-horse-1';

/** A new person of this role; answers the cookie of the session. */
export async function signInAs({ app }: Api, role: Role, unitId?: string): Promise<string> {
  const login = `p-${randomUUID().slice(0, 8)}`;
  await app
    .get(IdentityFacade, { strict: false })
    .plantDemoAccounts([
      { login, name: login, password: PASSWORD, roles: [role], ...(unitId && { unitId }) },
    ]);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: PASSWORD },
  });
  const [cookie] = answer.cookies;
  return `${cookie?.name ?? ''}=${cookie?.value ?? ''}`;
}

/** Asks as a browser with this cookie would. */
export function askOver(api: () => Api) {
  return async (cookie: string, method: 'GET' | 'POST' | 'PATCH', url: string, body?: object) => {
    const answer = await api().app.inject({
      method,
      url: `/api${url}`,
      headers: { cookie },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json<Problem & object>(), text: answer.body };
  };
}
