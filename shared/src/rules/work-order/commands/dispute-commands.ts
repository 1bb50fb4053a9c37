import type { Due } from '../../sla/due.js';
import type { DispatchingCommands } from './dispatching-commands.js';

export interface DisputeCommands {
  /** 裁定: names the units and dispatches in one act. */
  RULE_DISPUTE: DispatchingCommands['DISPATCH'] & {
    reason: string;
    /** 依据 */
    clause: string;
  };
  MARK_RULING_OVERDUE: object;
}

/** What may lead into a dispute carries the due instant of its ruling, T-RULING. */
export interface MayOpenDispute {
  readonly rulingDue: Due;
}
