import { computed, signal } from '@angular/core';
import { ATTACHMENT_MEDIA, type OrderAttachment } from '@hotline/shared';

import { Refusal, refusalOf } from '../../refusal/refusal';

/** A file on its way; it leaves the list when the server has it. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  /** How much has left, 0 to 1. */
  readonly part: number;
  readonly refusal?: Refusal;
}

export interface UploadRoom {
  readonly mostBytes: number;
  readonly left: number;
}

type Send = (file: File, onPart: (part: number) => void) => Promise<OrderAttachment>;

/**
 * Files on their way to one order, one after the other: a telephone's line carries no more. What the
 * server would refuse anyway is refused before it travels; a failure waits to be tried again.
 */
export class Uploads {
  private readonly list = signal<readonly Upload[]>([]);
  private lastId = 0;
  private travelling = Promise.resolve();

  readonly items = this.list.asReadonly();
  readonly busy = computed(() => this.list().some(({ refusal }) => refusal === undefined));

  constructor(
    private readonly send: Send,
    private readonly room: () => UploadRoom,
    private readonly prepare: (file: File) => Promise<File> = (file) => Promise.resolve(file),
  ) {}

  /** Resolves when all of these have arrived or been refused; answers those that arrived. */
  async add(files: readonly File[]): Promise<OrderAttachment[]> {
    const added = files.map((file) => ({ id: (this.lastId += 1), file, part: 0 }));
    this.list.update((list) => [...list, ...added]);
    return this.inTurn(added.map(({ id }) => id));
  }

  retry(id: number): Promise<OrderAttachment[]> {
    this.change(id, { part: 0, refusal: undefined });
    return this.inTurn([id]);
  }

  dismiss(id: number): void {
    this.list.update((list) => list.filter((upload) => upload.id !== id));
  }

  private async inTurn(ids: readonly number[]): Promise<OrderAttachment[]> {
    const arrived: OrderAttachment[] = [];
    const turn = this.travelling.then(async () => {
      for (const id of ids) {
        const attachment = await this.travel(id);
        if (attachment) arrived.push(attachment);
      }
    });
    this.travelling = turn;
    await turn;
    return arrived;
  }

  private async travel(id: number): Promise<OrderAttachment | undefined> {
    const upload = this.list().find((one) => one.id === id);
    if (!upload) return undefined;
    try {
      const file = await this.prepare(upload.file);
      refuseUnsent(file, this.room());
      const attachment = await this.send(file, (part) => this.change(id, { part }));
      this.dismiss(id);
      return attachment;
    } catch (cause) {
      this.change(id, { refusal: refusalOf(cause) });
      return undefined;
    }
  }

  private change(id: number, part: { part?: number; refusal?: Refusal | undefined }): void {
    this.list.update((list) =>
      list.map((upload) => {
        if (upload.id !== id) return upload;
        const { refusal, ...rest } = { ...upload, ...part };
        return refusal ? { ...rest, refusal } : rest;
      }),
    );
  }
}

function refuseUnsent(file: File, { mostBytes }: UploadRoom): void {
  const isTaken = ATTACHMENT_MEDIA.some((media) => media === file.type);
  // Some systems do not tell the type: the server looks at the content.
  if (file.type !== '' && !isTaken) refuse('file-not-accepted', { why: 'TYPE' });
  if (file.size === 0) refuse('file-not-accepted', { why: 'EMPTY' });
  if (file.size > mostBytes) refuse('file-too-large', { mostBytes });
}

function refuse(code: string, params: Record<string, unknown>): never {
  throw new Refusal('problem', { code, params, correlationId: '' });
}
