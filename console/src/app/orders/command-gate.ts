import { inject, Service } from '@angular/core';
import {
  type CommandType,
  type OrderDetail,
  orderOfDetail,
  refusalOf,
  type Verdict,
} from '@hotline/shared';

import { RefusalSentence } from '../refusal/refusal-sentence';
import { SignedIn } from '../session/signed-in';
import { ServerNow } from '../ui/server-now';

/** Asks the shared rules whether a command is open to me now, and words why not. */
@Service()
export class CommandGate {
  private readonly signedIn = inject(SignedIn);
  private readonly server = inject(ServerNow);
  private readonly sentences = inject(RefusalSentence);

  refusal(order: OrderDetail, command: CommandType): Verdict {
    const actor = this.signedIn.actor();
    if (!actor) return { code: 'not-allowed', params: { needs: 'SYSTEM' } };
    return refusalOf(orderOfDetail(order), command, actor, this.server.now());
  }

  /** Undefined when the command is open. */
  whyNot(order: OrderDetail, command: CommandType): string | undefined {
    const refusal = this.refusal(order, command);
    return refusal && this.sentences.ofCode(refusal.code, { ...refusal.params });
  }
}
