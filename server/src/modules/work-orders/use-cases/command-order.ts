import type { CommandType, OrderReceipt, OverlayKind, WorkOrderCommand } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../platform/database/command-context.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { type LockedOrder, orderIdOfAssignment, orderIdOfRequest } from '../storage/lock-orders.js';
import { orderIdOfOverlay } from '../storage/read-overlays.js';
import type { RequestKind } from '../storage/request-payload.js';
import { ChangeWorkOrder, receiptOf } from './change-work-order.js';

type CommandFor<K extends CommandType> = (
  tx: Transaction,
  locked: LockedOrder,
) => Promise<WorkOrderCommand<K>> | WorkOrderCommand<K>;

/** One command on one order in a transaction of its own, answered by a receipt. */
@Injectable()
export class CommandOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
  ) {}

  onOrder<K extends CommandType>(
    context: CommandContext,
    orderId: string,
    expectedVersion: number | undefined,
    commandFor: CommandFor<K>,
  ): Promise<OrderReceipt> {
    return this.run(context, () => Promise.resolve(orderId), expectedVersion, commandFor);
  }

  onAssignment<K extends CommandType>(
    context: CommandContext,
    assignmentId: string,
    expectedVersion: number | undefined,
    commandFor: CommandFor<K>,
  ): Promise<OrderReceipt> {
    const find = (tx: Transaction) => orderIdOfAssignment(tx, assignmentId);
    return this.run(context, find, expectedVersion, commandFor);
  }

  /** Refused with `not-found` also for a request of another kind. */
  onRequest<K extends CommandType>(
    context: CommandContext,
    { id, kind }: { readonly id: string; readonly kind: RequestKind },
    expectedVersion: number | undefined,
    commandFor: CommandFor<K>,
  ): Promise<OrderReceipt> {
    const find = (tx: Transaction) => orderIdOfRequest(tx, id, kind);
    return this.run(context, find, expectedVersion, commandFor);
  }

  /** Refused with `not-found` also for an overlay of another kind. */
  onOverlay<K extends CommandType>(
    context: CommandContext,
    { id, kind }: { readonly id: string; readonly kind: OverlayKind },
    expectedVersion: number | undefined,
    commandFor: CommandFor<K>,
  ): Promise<OrderReceipt> {
    const find = (tx: Transaction) => orderIdOfOverlay(tx, id, kind);
    return this.run(context, find, expectedVersion, commandFor);
  }

  private run<K extends CommandType>(
    context: CommandContext,
    find: (tx: Transaction) => Promise<string | undefined>,
    expectedVersion: number | undefined,
    commandFor: CommandFor<K>,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const orderId = await find(tx);
      if (orderId === undefined) throw new Refused('not-found');
      const command = (locked: LockedOrder) => commandFor(tx, locked);
      return receiptOf(await this.change.run(tx, orderId, command, expectedVersion));
    });
  }
}
