import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { PlayRecording } from '../recording/play-recording.js';

@Controller('recordings')
export class RecordingsController {
  constructor(private readonly playRecording: PlayRecording) {}

  /** Audio in parts, for the player's slider; kept by no cache, offered for no download. */
  @Get(':id/audio')
  @Allow('recording.play')
  async audio(
    @Context() context: CommandContext,
    @Param('id', { schema: z.uuid() }) id: string,
    @Headers('range') rangeHeader: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const part = await this.playRecording.run(context, id, rangeHeader);
    if ('unsatisfiable' in part) {
      await reply.status(416).header('content-range', `bytes */${part.unsatisfiable}`).send();
      return;
    }
    const { content, bytes, range } = part;
    await reply
      .status(rangeHeader === undefined ? 200 : 206)
      .headers({
        'content-type': 'audio/wav',
        'content-length': range.to - range.from + 1,
        'accept-ranges': 'bytes',
        'cache-control': 'private, no-store',
        'content-disposition': 'inline',
        ...(rangeHeader !== undefined && {
          'content-range': `bytes ${range.from}-${range.to}/${bytes}`,
        }),
      })
      .send(content);
  }
}
