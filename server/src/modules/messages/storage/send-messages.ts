import { statement } from '../../../platform/database/statement.js';
import { MESSAGE_COLUMNS } from './text-message-row.js';

export interface ClaimedMessage {
  readonly id: string;
  readonly text: string;
  readonly attempts: number;
  readonly number_sealed: Buffer;
}

/**
 * One that is due, for this sender alone: nobody else takes it before `$1` ms have passed, and
 * somebody else does after that, should this process be killed in between.
 */
export const claimDueMessage = statement(
  'messages.claim-due',
  `update text_message m
      set attempts = m.attempts + 1, state = 'QUEUED',
          next_at = clock_timestamp() + make_interval(secs => $1 / 1000.0)
    where m.id = (
            select id from text_message
             where next_at <= clock_timestamp()
             order by next_at limit 1 for update skip locked)
   returning m.id, m.text, m.attempts, m.number_sealed`,
);

export const markSent = statement(
  'messages.mark-sent',
  `update text_message m
      set state = 'SENT', via = $2, sent_at = clock_timestamp(), next_at = null, fault = null,
          last_error = null, version = m.version + 1
    where m.id = $1 and m.state = 'QUEUED'
   returning ${MESSAGE_COLUMNS}`,
);

/** Tried again after `$3` seconds. */
export const postponeMessage = statement(
  'messages.postpone',
  `update text_message m
      set last_error = $2, next_at = clock_timestamp() + make_interval(secs => $3)
    where m.id = $1 and m.state = 'QUEUED'`,
);

export const markFailed = statement(
  'messages.mark-failed',
  `update text_message m
      set state = 'FAILED', fault = $2, last_error = $3, via = $4, next_at = null,
          version = m.version + 1
    where m.id = $1 and m.state = 'QUEUED'
   returning ${MESSAGE_COLUMNS}`,
);

/** A report may overtake the answer of the gateway, and a bad one may follow a good one: that one stays. */
export const takeReport = statement(
  'messages.take-report',
  `update text_message m
      set state = case when $2 then 'DELIVERED' else 'FAILED' end,
          fault = case when $2 then null else 'UNDELIVERED' end,
          delivered_at = case when $2 then clock_timestamp() end,
          last_error = $3, next_at = null, version = m.version + 1
    where m.id = $1 and m.attempts > 0 and m.state <> 'DELIVERED'
      and (m.state <> 'FAILED' or $2)
   returning ${MESSAGE_COLUMNS}`,
);

export const messageExists = statement(
  'messages.exists',
  'select 1 from text_message where id = $1',
);

/** From the beginning, because a person asked for it. */
export const resendMessage = statement(
  'messages.resend',
  `update text_message m
      set state = 'QUEUED', fault = null, attempts = 0, next_at = $2, version = m.version + 1
    where m.id = $1 and m.state = 'FAILED' and m.told_at is null and m.number_sealed is not null
   returning ${MESSAGE_COLUMNS}`,
);

export const markTold = statement(
  'messages.mark-told',
  `update text_message m
      set told_by = $2, told_at = $3, told_note = $4, version = m.version + 1
    where m.id = $1 and m.state = 'FAILED' and m.told_at is null
   returning ${MESSAGE_COLUMNS}`,
);
