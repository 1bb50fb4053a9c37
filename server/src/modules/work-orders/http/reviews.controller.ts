import { FindReviews as ReviewsQuery, type ReviewPage } from '@hotline/shared';
import { Controller, Get, Query } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import { Allow } from '../../../platform/http/allow.js';
import { Context } from '../../../platform/http/command-context.decorator.js';
import { FindReviews } from '../queries/find-reviews.js';

/** What waits for somebody's judgement. */
@Controller('reviews')
@Allow('request.rule', 'dispute.rule', 'extension.approve-unit', 'close.approve-unit')
export class ReviewsController {
  constructor(private readonly findReviews: FindReviews) {}

  @Get()
  find(
    @Context() { actor }: CommandContext,
    @Query({ schema: ReviewsQuery }) query: ReviewsQuery,
  ): Promise<ReviewPage> {
    return this.findReviews.run(actor, query);
  }
}
