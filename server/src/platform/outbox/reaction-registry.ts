import { Injectable } from '@nestjs/common';

import type { Transaction } from '../database/transaction.js';
import type { OutboxMessage } from './outbox-fact.js';

/** Something to do because another thing happened. Runs in one transaction, once for each message. */
export interface Reaction {
  /** A sentence in kebab-case: tell-unit-when-order-is-dispatched. */
  readonly name: string;
  /** Types of the facts it reacts to. */
  readonly on: readonly string[];
  run(tx: Transaction, message: OutboxMessage): Promise<void>;
}

/** Modules write themselves in here; platform knows none of them. */
@Injectable()
export class ReactionRegistry {
  private readonly byName = new Map<string, Reaction>();
  private readonly namesByFact = new Map<string, string[]>();

  register(reaction: Reaction): void {
    if (this.byName.has(reaction.name)) throw new Error(`Two reactions named ${reaction.name}`);
    this.byName.set(reaction.name, reaction);
    for (const type of reaction.on) {
      this.namesByFact.set(type, [...(this.namesByFact.get(type) ?? []), reaction.name]);
    }
  }

  named(name: string): Reaction | undefined {
    return this.byName.get(name);
  }

  namesFor(factType: string): readonly string[] {
    return this.namesByFact.get(factType) ?? [];
  }
}
