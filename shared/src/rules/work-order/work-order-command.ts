import type { CallbackCommands } from './commands/callback-commands.js';
import type { ChainCommands } from './commands/chain-commands.js';
import type { ClosingCommands } from './commands/closing-commands.js';
import type { CoHandlingCommands } from './commands/co-handling-commands.js';
import type { DeliveryCommands } from './commands/delivery-commands.js';
import type { DispatchingCommands } from './commands/dispatching-commands.js';
import type { DisputeCommands } from './commands/dispute-commands.js';
import type { EndingCommands } from './commands/ending-commands.js';
import type { EscalationCommands } from './commands/escalation-commands.js';
import type { ExtensionOverrideCommands } from './commands/extension-override-commands.js';
import type { FileCommands } from './commands/file-commands.js';
import type { FilingCommands } from './commands/filing-commands.js';
import type { HandlingCommands } from './commands/handling-commands.js';
import type { IntakeCommands } from './commands/intake-commands.js';
import type { MergingCommands } from './commands/merging-commands.js';
import type { OverlayCommands } from './commands/overlay-commands.js';
import type { RecountCommands } from './commands/recount-commands.js';
import type { SigningCommands } from './commands/signing-commands.js';

/** What people ask of an order, by name; what was looked up for the decision comes along. */
export interface WorkOrderCommands
  extends
    IntakeCommands,
    DispatchingCommands,
    DisputeCommands,
    SigningCommands,
    ChainCommands,
    FilingCommands,
    CoHandlingCommands,
    ExtensionOverrideCommands,
    DeliveryCommands,
    HandlingCommands,
    FileCommands,
    ClosingCommands,
    CallbackCommands,
    MergingCommands,
    EndingCommands,
    OverlayCommands,
    RecountCommands,
    EscalationCommands {}

export type CommandType = keyof WorkOrderCommands;

export type WorkOrderCommand<K extends CommandType = CommandType> = {
  readonly [T in K]: { readonly type: T } & Readonly<WorkOrderCommands[T]>;
}[K];
