import type { Translated } from '../text-key';
import type { problem as chinese } from '../zh/problem';

export const problem: Translated<typeof chinese> = {
  unreachable:
    'The server cannot be reached. Nothing you typed is lost; check the network and retry.',
  unreadable:
    'The answer cannot be read; the system may just have been updated. Reload the page and retry.',
  unknown:
    'That did not work ({{code}}). Retry; if it stays, give the administrator this number: {{correlationId}}.',
  code: {
    'invalid-input': 'Some of it does not fit; see the hints at the fields.',
    'not-signed-in': 'You are signed out. Please sign in again.',
    'wrong-credentials':
      'Account or password is wrong. Five wrong attempts in a row lock the account.',
    'account-locked':
      'Locked after too many wrong passwords. Try again after {{until}}, or ask an administrator to unlock it.',
    'not-allowed': 'You are not permitted to do this.',
    'foreign-origin':
      'The request came from another site and was refused. Open the page from here.',
    'not-found': 'Not found: it was moved, or it is outside your scope.',
    'idempotency-key-reused':
      'This form was already sent with other content. Reload to see the result.',
    'order-changed':
      'The order was changed by {{by}} at {{at}}. It has been refreshed; look again, then send.',
    'too-large': 'Too large. Shorten it and send again.',
    unavailable: 'The service is not available at the moment. Nothing is lost; try again soon.',
    unexpected:
      'The server failed. Retry; if it stays, give the administrator this number: {{correlationId}}.',
  },
};
