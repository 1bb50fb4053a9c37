import type { TestDatabase } from './database.ts';

/**
 * Lets time pass for one order: every stored instant of it moves into the past, so that now is
 * later for it. No process notices, and no clock is turned.
 */
export async function letPass(
  database: TestDatabase,
  orderId: string,
  interval: string,
): Promise<void> {
  await database.query(
    `with o as (
       update work_order set
         registered_at = registered_at - $2::interval,
         sign_due_at = sign_due_at - $2::interval,
         handle_due_at = handle_due_at - $2::interval,
         due_at = due_at - $2::interval
       where id = $1
     ), a as (
       update assignment set
         dispatched_at = dispatched_at - $2::interval,
         sign_started_at = sign_started_at - $2::interval,
         sign_due_at = sign_due_at - $2::interval,
         handle_due_at = handle_due_at - $2::interval
       where order_id = $1
     )
     update alarm set rings_at = rings_at - $2::interval, try_at = try_at - $2::interval
      where subject_id = $1 and status = 'SET'`,
    [orderId, interval],
  );
}
