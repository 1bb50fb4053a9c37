import type { CallbackCommands } from './commands/callback-commands.js';
import type { ClosingCommands } from './commands/closing-commands.js';
import type { DispatchingCommands } from './commands/dispatching-commands.js';
import type { EndingCommands } from './commands/ending-commands.js';
import type { HandlingCommands } from './commands/handling-commands.js';
import type { IntakeCommands } from './commands/intake-commands.js';
import type { SigningCommands } from './commands/signing-commands.js';

/** What people ask of an order, by name; what was looked up for the decision comes along. */
export interface WorkOrderCommands
  extends
    IntakeCommands,
    DispatchingCommands,
    SigningCommands,
    HandlingCommands,
    ClosingCommands,
    CallbackCommands,
    EndingCommands {}

export type CommandType = keyof WorkOrderCommands;

export type WorkOrderCommand<K extends CommandType = CommandType> = {
  readonly [T in K]: { readonly type: T } & Readonly<WorkOrderCommands[T]>;
}[K];
