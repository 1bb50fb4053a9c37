import type { OfferFailure } from './call-command.js';
import type { CallDisposition } from './call-disposition.js';
import type { CallEnder, CallEndReason, MenuChoice } from './call-state.js';

/** What happened to a call. Stored, pushed, counted; never carries a number or a name. */
export type CallFact =
  | { readonly type: 'CallArrived' }
  | { readonly type: 'CallGreeted' }
  | { readonly type: 'CallEnteredMenu' }
  | { readonly type: 'CallQueued'; readonly choice: MenuChoice }
  | { readonly type: 'CallOffered'; readonly agentId: string }
  | { readonly type: 'CallOfferMissed'; readonly agentId: string; readonly why: OfferFailure }
  | { readonly type: 'CallAnswered'; readonly agentId: string }
  | { readonly type: 'CallHeld'; readonly held: boolean }
  | { readonly type: 'CallLostAgent'; readonly agentId: string }
  | {
      readonly type: 'CallEnded';
      readonly endedBy: CallEnder;
      readonly reason: CallEndReason;
      readonly abandoned: boolean;
      readonly answeredBy?: string;
    }
  | {
      readonly type: 'CallDisposed';
      readonly kind: CallDisposition;
      readonly orderId?: string;
      readonly note?: string;
    };
