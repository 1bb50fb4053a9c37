/** Something that happened to one aggregate, on its way to the outbox. */
export interface OutboxFact {
  readonly aggregate: string;
  readonly id: string;
  /** Counts the facts of the aggregate: a receiver tells "next" from "gap" by it. */
  readonly version: number;
  readonly type: string;
  /** No personal data: what is pushed or logged is read by many. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A stored fact. */
export interface OutboxMessage extends OutboxFact {
  readonly messageId: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly correlationId: string;
  readonly occurredAt: Date;
}
