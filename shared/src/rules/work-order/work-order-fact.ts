import type { CallbackFacts } from './facts/callback-facts.js';
import type { ChainFacts } from './facts/chain-facts.js';
import type { ClosingFacts } from './facts/closing-facts.js';
import type { CoHandlingFacts } from './facts/co-handling-facts.js';
import type { DeliveryFacts } from './facts/delivery-facts.js';
import type { DispatchingFacts } from './facts/dispatching-facts.js';
import type { DisputeFacts } from './facts/dispute-facts.js';
import type { EndingFacts } from './facts/ending-facts.js';
import type { EscalationFacts } from './facts/escalation-facts.js';
import type { ExtensionOverrideFacts } from './facts/extension-override-facts.js';
import type { FileFacts } from './facts/file-facts.js';
import type { FilingFacts } from './facts/filing-facts.js';
import type { HandlingFacts } from './facts/handling-facts.js';
import type { IntakeFacts } from './facts/intake-facts.js';
import type { MergingFacts } from './facts/merging-facts.js';
import type { OverlayFacts } from './facts/overlay-facts.js';
import type { RecountFacts } from './facts/recount-facts.js';
import type { SigningFacts } from './facts/signing-facts.js';

/** What happened to an order, in the past tense. Instants: ISO 8601, UTC. */
export interface WorkOrderFacts
  extends
    IntakeFacts,
    DispatchingFacts,
    DisputeFacts,
    SigningFacts,
    ChainFacts,
    FilingFacts,
    CoHandlingFacts,
    ExtensionOverrideFacts,
    DeliveryFacts,
    HandlingFacts,
    FileFacts,
    ClosingFacts,
    CallbackFacts,
    MergingFacts,
    EndingFacts,
    OverlayFacts,
    RecountFacts,
    EscalationFacts {}

export type FactType = keyof WorkOrderFacts;

export type WorkOrderFact<K extends FactType = FactType> = {
  readonly [T in K]: {
    readonly type: T;
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string };
  } & Readonly<WorkOrderFacts[T]>;
}[K];
