import { glob } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ROOT } from './node-process.ts';

/** As Nest numbers them. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
/** Only these live outside /api: the machines of the centre ask them. */
const WITHOUT_PREFIX = ['/health/', '/metrics'];

/** What the decorators of a controller leave behind; made available by importing one. */
const decorations = Reflect as unknown as { getMetadata(key: string, of: object): unknown };

/** Every route of the built server, for example "POST /work-orders/:id/dispatch". */
export async function routesOfServer(): Promise<string[]> {
  const routes: string[] = [];
  for await (const file of glob('server/dist/**/*.controller.js', { cwd: ROOT })) {
    const module: unknown = await import(pathToFileURL(path.join(ROOT, file)).href);
    for (const controller of Object.values(module as Record<string, { prototype: object }>)) {
      routes.push(...routesOfController(controller));
    }
  }
  return routes.sort();
}

function routesOfController(controller: { prototype: object }): string[] {
  const prefix = decorations.getMetadata('path', controller) as string;
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
    const handler = Reflect.get(controller.prototype, name) as object;
    const method = METHODS[decorations.getMetadata('method', handler) as number];
    if (method === undefined) return [];
    return [`${method} ${joined(prefix, decorations.getMetadata('path', handler) as string)}`];
  });
}

function joined(...parts: string[]): string {
  const segments = parts.flatMap((part) => part.split('/')).filter((segment) => segment !== '');
  return `/${segments.join('/')}`;
}

/** Where to ask, on a node: with /api before it, and `id` in place of each parameter. */
export function urlOf(route: string, id: string): string {
  const url = route.slice(route.indexOf('/')).replace(/:\w+/g, id);
  return WITHOUT_PREFIX.some((bare) => url.startsWith(bare)) ? url : `/api${url}`;
}
