import { crc32, deflateSync } from 'node:zlib';

import type { AttachmentKind, OrderAttachment, Problem } from '@hotline/shared';

import type { Answer, Client } from './browserless-client.ts';

/** A real PNG of one colour; `noise` makes it as large as one needs. */
export function picture(colour: readonly [number, number, number], noise = 0): Buffer {
  const [width, height] = [64, 48];
  const row = [0, ...Array.from({ length: width }, () => colour).flat()];
  const pixels = deflateSync(Buffer.from(Array.from({ length: height }, () => row).flat()));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(noise > 0 ? [chunk('prVt', Buffer.alloc(noise, 1))] : []),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}

/** As the console's forms send a file. */
export async function attach(
  person: Client,
  orderId: string,
  kind: AttachmentKind,
  content: Buffer,
  name = '现场.png',
): Promise<Answer<OrderAttachment & Problem>> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(content)], { type: 'image/png' }), name);
  const response = await fetch(
    `${person.origin}/api/work-orders/${orderId}/attachments?kind=${kind}`,
    { method: 'POST', headers: { cookie: person.cookie }, body },
  );
  return { status: response.status, body: (await response.json()) as OrderAttachment & Problem };
}

export async function contentOf(person: Client, attachmentId: string): Promise<Answer<Buffer>> {
  const response = await fetch(`${person.origin}/api/attachments/${attachmentId}/content`, {
    headers: { cookie: person.cookie },
  });
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
}
