import type { BenchSystem } from '../ours/bench-system.ts';
import type { Figure } from './goal.ts';

export interface Settings {
  /** Cycles that count; at least 10 for a figure to be believed. */
  readonly cycles: number;
  /** Length of one slice. */
  readonly seconds: number;
  /** The long forms: a million picks, 30,000 alarms. */
  readonly full: boolean;
}

export interface Bench extends Settings {
  readonly system: BenchSystem;
  /** Called with what is being done, for the person at the terminal. */
  readonly say: (text: string) => void;
}

/** Goals that are measured together, because one run of the programs serves them all. */
export interface GoalGroup {
  readonly goals: readonly string[];
  /** Measured only when named, or with --full. */
  readonly longRun?: boolean;
  measure(bench: Bench): Promise<Figure[]>;
}
