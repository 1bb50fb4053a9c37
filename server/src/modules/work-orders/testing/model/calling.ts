import {
  type Actor,
  type CommandType,
  leadOf,
  ownAssignment,
  type WorkOrder,
} from '@hotline/shared';
import type { Type } from '@nestjs/common';

import { by } from '../order-people.js';
import type { OrderWorld } from '../order-world.js';

/** One call of a use case: who, on the order as it was seen, with a number that varies its input. */
export interface Asked {
  readonly world: OrderWorld;
  readonly actor: Actor;
  readonly order: WorkOrder;
  readonly n: number;
}

export type Call = (asked: Asked) => Promise<unknown>;

interface UseCase<I> {
  run(context: ReturnType<typeof by>, id: string, input: I): Promise<unknown>;
}

/** Of whom the command speaks; where there is nobody, of somebody who never was. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
export const SUBJECTS = {
  order: ({ order }: Asked) => order.id,
  own: ({ order, actor }: Asked) => ownAssignment(order, actor)?.id ?? leadOf(order)?.id ?? NOBODY,
  return: ({ order }: Asked) => order.openReturn?.id ?? NOBODY,
  extension: ({ order }: Asked) => order.handling.openExtension?.id ?? NOBODY,
  close: ({ order }: Asked) => order.handling.openClose?.id ?? NOBODY,
  filing: ({ order }: Asked) => order.handling.filing?.id ?? NOBODY,
  help: ({ order }: Asked) => order.handling.openHelp?.id ?? NOBODY,
  below: ({ order, n }: Asked) => {
    const subs = order.assignments.filter(
      ({ role, round }) => role === 'SUB' && round === order.round,
    );
    return subs[n % Math.max(subs.length, 1)]?.id ?? NOBODY;
  },
  supervision: ({ order }: Asked) => order.handling.overlays.supervisions.at(-1)?.id ?? NOBODY,
  instruction: ({ order }: Asked) => order.handling.overlays.instructions.at(-1)?.id ?? NOBODY,
  followUp: ({ order }: Asked) => order.handling.overlays.followUps.at(-1)?.id ?? NOBODY,
};

/** Through the use case's own door, with the version of what was seen. */
export function calling<I extends { readonly expectedVersion?: number | undefined }>(
  useCase: Type<UseCase<I>>,
  subject: keyof typeof SUBJECTS,
  input: (asked: Asked) => Omit<I, 'expectedVersion'>,
): Call {
  return (asked) => {
    const given = { ...input(asked), expectedVersion: asked.order.version } as unknown as I;
    return asked.world.get(useCase).run(by(asked.actor), SUBJECTS[subject](asked), given);
  };
}

export type Calls = Readonly<Partial<Record<CommandType, Call>>>;

export const approved = () => ({ decision: 'APPROVED', reason: '同意' }) as const;
export const rejected = () => ({ decision: 'REJECTED', reason: '理由不充分' }) as const;
export const reason = () => ({ reason: '情况属实，按规定办理' });
export const note = () => ({ note: '已记录在案' });
