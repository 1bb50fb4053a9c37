import type { NoOrderDisposition, OrderDisposition } from './call-disposition.js';
import type { CallEnder, CallEndReason, MenuChoice } from './call-state.js';

/** Why an offered call did not reach the agent. */
export const OFFER_FAILURES = [
  'NO_ANSWER', // the ring time ran out
  'REJECTED', // the agent's telephone declined or was busy
  'UNREACHABLE', // the agent's telephone is not registered any more
  'NOT_FREE', // the agent asked for another state meanwhile
  'OFFER_LOST', // the server that rang went away
] as const;

export type OfferFailure = (typeof OFFER_FAILURES)[number];

/** What is asked of a call, by the call flow or by the agent. */
export type CallCommand =
  | { readonly type: 'greet' }
  | { readonly type: 'enter-menu' }
  | { readonly type: 'queue'; readonly choice: MenuChoice }
  | { readonly type: 'offer'; readonly agentId: string }
  | { readonly type: 'miss-offer'; readonly agentId: string; readonly why: OfferFailure }
  | { readonly type: 'answer'; readonly agentId: string }
  | { readonly type: 'hold'; readonly held: boolean }
  | { readonly type: 'lose-agent'; readonly agentId: string }
  | { readonly type: 'end'; readonly by: CallEnder; readonly reason: CallEndReason }
  | {
      readonly type: 'dispose';
      readonly kind: OrderDisposition;
      readonly agentId: string;
      readonly orderId: string;
    }
  | {
      readonly type: 'dispose-without-order';
      readonly kind: NoOrderDisposition;
      readonly agentId: string;
      readonly note?: string;
    };
