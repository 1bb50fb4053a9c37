import type { Permission } from '../permissions/permission.js';
import type { FactName } from './missing-facts.js';
import type { WorkOrderState } from './work-order-state.js';

/** Every "no" that the rules can answer, with what its sentence needs. The console words them. */
export interface WorkOrderRefusals {
  'wrong-state': { state: WorkOrderState | 'NONE' };
  'not-allowed': { needs: Permission | 'SYSTEM' };
  'not-own-draft': object;
  'facts-missing': { missing: readonly FactName[] };
  'category-unknown': { categoryCode: string };
  'text-missing': { field: 'answer' | 'told' | 'takenBy' | 'promise' | 'note' | 'reason' };
  'taken-in-future': object;
  'promise-not-ahead': object;
  'unit-unknown': object;
  'unit-inactive': { unit: string };
  'unit-twice': { unit: string };
  'accused-unit': { unit: string };
  'not-your-assignment': object;
  'already-signed': { by: string; at: string };
  'return-pending': object;
  'only-lead-may-return': object;
  'return-too-late': { dueAt: string };
  'must-sign': { rejections: number };
  'basis-missing': object;
  'basis-repeats-reason': object;
  'reason-text-missing': object;
  'request-not-open': object;
  'already-marked': { at: string };
  'not-due-yet': { dueAt: string };
  'clock-not-running': object;
}

export type RefusalCode = keyof WorkOrderRefusals;

export type WorkOrderRefusal<K extends RefusalCode = RefusalCode> = {
  readonly [T in K]: { readonly code: T; readonly params: Readonly<WorkOrderRefusals[T]> };
}[K];

/** The answer of a guard that has nothing against it. */
export type Verdict = WorkOrderRefusal | undefined;
