import type { StoredCall } from '../../telephony/telephony.facade.js';

export interface AgentLeg {
  readonly agentId: string;
  readonly legId: string;
}

export interface Talk extends AgentLeg {
  /** The browser the agent answered with; another one has to be rung anew (PH-01). */
  readonly seatId: string | undefined;
  readonly recording: string;
}

type Deadline = 'menu' | 'announcement' | 'ring' | 'line' | 'goodbye';

/**
 * One call on the floor: what is under way for it at the switch, and its one queue of work. Nothing
 * here is the only copy of a fact; a new owner of the floor makes it anew from PostgreSQL and the switch.
 */
export class FloorCall {
  readonly id: string;
  readonly citizenLeg: string;
  stored: StoredCall;
  offer: AgentLeg | undefined;
  talk: Talk | undefined;
  /** A leg that is rung for the same agent again after a reload. */
  rejoining: string | undefined;
  /** The switch says that the talking agent's telephone is not registered any more. */
  lineLost = false;
  /** The playback whose end matters now. */
  playing: string | undefined;
  wrongDigits = 0;
  announcements = 0;
  closed = false;
  private tail: Promise<void> = Promise.resolve();
  private readonly timers = new Map<Deadline, NodeJS.Timeout>();

  constructor(
    stored: StoredCall,
    private readonly failed: (call: FloorCall, error: unknown) => void,
  ) {
    this.id = stored.id;
    this.citizenLeg = stored.citizenLegId;
    this.stored = stored;
  }

  get state(): StoredCall['state'] {
    return this.stored.state;
  }

  /** One thing after the other: events, timers and requests of this call never overlap. */
  enqueue(work: () => Promise<void>): Promise<void> {
    this.tail = this.tail.then(async () => {
      if (this.closed) return;
      await work().catch((error: unknown) => this.failed(this, error));
    });
    return this.tail;
  }

  after(ms: number, deadline: Deadline, work: () => Promise<void>): void {
    this.cancel(deadline);
    this.timers.set(
      deadline,
      setTimeout(() => void this.enqueue(work), ms),
    );
  }

  cancel(...deadlines: Deadline[]): void {
    for (const deadline of deadlines) clearTimeout(this.timers.get(deadline));
  }

  /** Nothing more happens here: the call is over, or another worker has it. */
  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
