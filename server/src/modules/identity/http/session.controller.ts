import {
  ChangePassword as ChangePasswordRequest,
  type Me,
  SignIn as SignInRequest,
} from '@hotline/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Settings } from '../../../platform/config/settings.js';
import type { CommandContext } from '../../../platform/database/command-context.js';
import { AnySignedIn, Public } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { Refused } from '../../../platform/http/refused.js';
import type { SignedRequest } from '../../../platform/http/request.js';
import { SESSION_COOKIE } from '../../../platform/http/session-lookup.js';
import { Sessions } from '../sessions.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { SignIn } from '../use-cases/sign-in.js';

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly changePassword: ChangePassword,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  async open(
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: SignInRequest }) body: SignInRequest,
  ): Promise<Me> {
    const { token, expiresAt } = await this.signIn.run(body, request.id);
    const { NODE_ENV, COOKIE_SECURE } = this.settings.security;
    void reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: COOKIE_SECURE || NODE_ENV === 'production',
      path: '/',
      expires: expiresAt,
    });
    return this.meOf(token);
  }

  @Get()
  @AnySignedIn()
  read(@Req() request: SignedRequest): Promise<Me> {
    return this.meOf(request.cookies[SESSION_COOKIE]);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  async close(
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.sessions.close(token);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Put('password')
  @AnySignedIn()
  @HttpCode(204)
  async choosePassword(
    @Req() request: SignedRequest,
    @Context() context: CommandContext,
    @Body({ schema: ChangePasswordRequest }) body: ChangePasswordRequest,
  ): Promise<void> {
    await this.changePassword.run(context, body, request.signedIn?.sessionId);
  }

  private async meOf(token: string | undefined): Promise<Me> {
    const me = token ? await this.sessions.me(token) : undefined;
    if (!me) throw new Refused('not-signed-in');
    return me;
  }
}
