import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { isSigned, type S3Account } from './s3-signature.js';

interface Answer {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
}

/** So few on a page that a list of some files needs several. */
const PAGE = 3;

/**
 * The part of the S3 protocol that the adapter speaks, on a port of its own: one bucket in memory,
 * requests without a valid signature refused, contents that differ from their signed hash too.
 */
export class S3Server {
  readonly files = new Map<string, { content: Buffer; storedAt: Date }>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  private constructor(
    private readonly bucket: string,
    private readonly account: S3Account,
  ) {}

  static async start(bucket: string, account: S3Account): Promise<S3Server> {
    const s3 = new S3Server(bucket, account);
    await new Promise<void>((resolve) => s3.server.listen(0, '127.0.0.1', resolve));
    return s3;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${this.bucket}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = await buffer(request).catch(() => undefined);
    if (!content) return;
    const { status, body = '', headers } = this.answer(request, content);
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  private answer(request: IncomingMessage, content: Buffer): Answer {
    if (!isSigned(request, this.account)) return failure(403, 'SignatureDoesNotMatch');
    const url = new URL(request.url ?? '/', 'http://s3');
    const [, bucket, ...rest] = url.pathname.split('/');
    const key = rest.join('/');
    if (bucket !== this.bucket) return failure(404, 'NoSuchBucket');
    if (key === '') return this.listed(url.searchParams);
    if (request.method === 'PUT') {
      return this.put(key, content, request.headers['x-amz-content-sha256']);
    }
    if (request.method !== 'DELETE') return this.get(key, request.headers.range);
    this.files.delete(key);
    return { status: 204 };
  }

  private put(key: string, content: Buffer, signedHash: unknown): Answer {
    const hash = createHash('sha256').update(content).digest('hex');
    if (hash !== signedHash) return failure(400, 'XAmzContentSHA256Mismatch');
    this.files.set(key, { content, storedAt: new Date() });
    return { status: 200, headers: { etag: `"${hash}"` } };
  }

  private get(key: string, range: string | undefined): Answer {
    const file = this.files.get(key);
    if (!file) return failure(404, 'NoSuchKey');
    const { content } = file;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    if (from === undefined || to === undefined) return { status: 200, body: content };
    return {
      status: 206,
      body: content.subarray(Number(from), Number(to) + 1),
      headers: { 'content-range': `bytes ${from}-${to}/${content.length}` },
    };
  }

  private listed(query: URLSearchParams): Answer {
    const after = query.get('continuation-token')?.slice('after&'.length) ?? '';
    const found = [...this.files.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .sort();
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    const entries = page.map((key) => {
      const storedAt = this.files.get(key)?.storedAt.toISOString() ?? '';
      return `<Contents><Key>${key}</Key><LastModified>${storedAt}</LastModified></Contents>`;
    });
    const next =
      found.length > PAGE && last !== undefined
        ? `<NextContinuationToken>after&amp;${last}</NextContinuationToken>`
        : '';
    return { status: 200, body: `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>` };
  }
}

function failure(status: number, code: string): Answer {
  return { status, body: `<Error><Code>${code}</Code></Error>` };
}
