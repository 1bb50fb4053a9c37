import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ROOT } from '../../support/node-process.ts';

/** A module of the built server, for what is measured below its HTTP side. `Part` says what is used of it. */
export async function fromBuiltServer<Part>(file: string): Promise<Part> {
  return (await import(pathToFileURL(path.join(ROOT, 'server/dist', file)).href)) as Part;
}
