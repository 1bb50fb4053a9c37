import { type Actor, allowedCommands, type CommandType, FINAL_STATES } from '@hotline/shared';
import { expect } from '@jest/globals';

import { Refused } from '../../../../platform/http/refused.js';
import { ring } from '../order-steps.js';
import type { OrderWorld } from '../order-world.js';
import { expectLawful, expectTiled } from './expect-lawful.js';
import { Crash, type MovedClock } from './moved-clock.js';
import { RANDOM_CALLS, WAYS } from './random-calls.js';
import { readStored, type StoredOrder } from './stored-order.js';

/** One moment of one order: what is tried, by whom. */
export interface Turn {
  /**
   * Of what would be accepted: what nobody has done yet or leads ON, or anything FITTING; ANY tries
   * what nobody may expect to work.
   */
  readonly manner: 'ON' | 'FITTING' | 'ANY';
  readonly pick: number;
  readonly n: number;
  /** A second client, who saw the same. */
  readonly rival: boolean;
}

/** What the orders of one walk have in common. */
export interface Walk {
  readonly world: OrderWorld;
  readonly clock: MovedClock;
  /** Commands that were accepted somewhere. */
  readonly accepted: Set<CommandType>;
}

type Knock = readonly [CommandType, Actor];

const KNOWN = Object.keys(RANDOM_CALLS) as CommandType[];

/** An order among random people; another takes its place when it is done. */
export class RandomOrder {
  private constructor(
    private readonly world: OrderWorld,
    private readonly clock: MovedClock,
    /** Of all orders together. */
    private readonly accepted: Set<CommandType>,
    private readonly way: readonly CommandType[],
    private stored: StoredOrder,
  ) {}

  static async begin({ world, clock, accepted }: Walk, n: number): Promise<RandomOrder> {
    const way = WAYS[n % WAYS.length] ?? [];
    return new RandomOrder(world, clock, accepted, way, await submitted(world, n));
  }

  async take(turn: Turn): Promise<void> {
    const before = this.stored;
    if (FINAL_STATES.includes(before.order.state)) {
      expectTiled((await this.world.read(before.order.id)).ledger);
      this.stored = await submitted(this.world, turn.n);
      return;
    }
    const knocks = this.knocks(before, turn);
    const answers = await Promise.all(knocks.map((knock) => this.knock(knock, before, turn.n)));
    const after = await this.lawfulNow();
    expectOneWins(knocks, answers, before, after);
    answers.forEach((answer, i) => {
      const command = knocks[i]?.[0];
      if (answer === 'ACCEPTED' && command) this.accepted.add(command);
    });
  }

  /** The node or its connection dies after the work and before the commit: nothing has happened. */
  async crash(turn: Turn, how: 'NODE' | 'CONNECTION'): Promise<void> {
    const before = this.stored;
    const [knock] = this.knocks(before, { ...turn, manner: 'FITTING', rival: false });
    if (!knock || FINAL_STATES.includes(before.order.state)) return;
    this.clock.crashNext(how);
    const [command, actor] = knock;
    const asked = { world: this.world, actor, order: before.order, n: turn.n };
    const died = await RANDOM_CALLS[command]?.(asked).catch((error: unknown) => error);
    // Input that the rules refuse dies of that, and its crash meets nobody.
    if (died instanceof Refused) this.clock.crashNext('NONE');
    else expect(how === 'NODE' ? died instanceof Crash : died instanceof Error).toBe(true);
    expect(await readStored(this.world, before.order.id)).toEqual(before);
  }

  /** What is due by the clock rings: marks and reminders, each lawful. */
  static async ring(world: OrderWorld, orders: readonly RandomOrder[]): Promise<void> {
    await ring(world);
    await Promise.all(orders.map((order) => order.lawfulNow()));
  }

  private async lawfulNow(): Promise<StoredOrder> {
    const before = this.stored;
    this.stored = await readStored(this.world, before.order.id);
    expectLawful(before, this.stored);
    return this.stored;
  }

  private knocks({ order }: StoredOrder, { manner, pick, n, rival }: Turn): Knock[] {
    const all: Knock[] = peopleOf(this.world).flatMap((actor) =>
      (manner === 'ANY' ? KNOWN : allowedCommands(order, actor, this.clock.now))
        .filter((type) => RANDOM_CALLS[type] && (type !== 'WITHDRAW' || n % 11 === 5))
        .map((type): Knock => [type, actor]),
    );
    const on = [
      ...all.filter(([type]) => !this.accepted.has(type)),
      ...this.way.flatMap((command) => all.filter(([type]) => type === command)),
    ];
    const at = (i: number) => all[i % Math.max(all.length, 1)];
    const first = (manner === 'ON' ? on[0] : undefined) ?? at(pick);
    return [first, ...(rival ? [at(pick + n)] : [])].flatMap((knock) => (knock ? [knock] : []));
  }

  private async knock(
    [command, actor]: Knock,
    { order }: StoredOrder,
    n: number,
  ): Promise<'ACCEPTED' | Refused> {
    try {
      await RANDOM_CALLS[command]?.({ world: this.world, actor, order, n });
      return 'ACCEPTED';
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }
}

/** Of two who saw the same order one is first; the other is refused, and told who was quicker. */
function expectOneWins(
  knocks: readonly Knock[],
  answers: readonly ('ACCEPTED' | Refused)[],
  before: StoredOrder,
  after: StoredOrder,
): void {
  const winner = knocks[answers.indexOf('ACCEPTED')];
  expect(answers.filter((answer) => answer === 'ACCEPTED').length).toBeLessThanOrEqual(1);
  expect(after.order.version - before.order.version).toBe(winner ? 1 : 0);
  for (const answer of answers) {
    if (answer === 'ACCEPTED' || answer.code !== 'order-changed') continue;
    expect(answer.params).toMatchObject({ by: winner?.[1].name });
  }
}

function peopleOf(world: OrderWorld): Actor[] {
  return Object.values(world).filter(
    (value: unknown): value is Actor =>
      typeof value === 'object' && value !== null && 'roles' in value,
  );
}

async function submitted(world: OrderWorld, n: number): Promise<StoredOrder> {
  const { id } = await world.submitted({
    urgency: n % 3 === 0 ? 'URGENT' : 'NORMAL',
    confidential: n % 7 === 0,
  });
  return readStored(world, id);
}
