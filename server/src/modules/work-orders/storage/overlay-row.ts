import type {
  Due,
  EscalationGround,
  FollowUpGround,
  FollowUpState,
  InstructionState,
  OverlayKind,
  SupervisionForm,
  SupervisionState,
} from '@hotline/shared';

interface Said {
  readonly at: string;
  readonly by: string;
}

/** What only one kind has: the words, and who said them. */
export interface OverlayPayloads {
  SUPERVISION: {
    readonly form: SupervisionForm;
    readonly text: string;
    readonly due: Due | null;
    readonly ground?: EscalationGround;
    readonly report?: Said & { readonly text: string; readonly late: boolean };
    readonly lifted?: Said & { readonly note: string };
  };
  INSTRUCTION: {
    readonly leader: string;
    readonly post: string;
    readonly text: string;
    readonly instructedOn: string;
    readonly removed?: Said & { readonly reason: string };
  };
  FOLLOW_UP: {
    readonly ground: FollowUpGround;
    readonly note: string;
    readonly checked?: Said & { readonly finding: string; readonly kept: boolean };
  };
}

interface OverlayStates {
  SUPERVISION: SupervisionState;
  INSTRUCTION: InstructionState;
  FOLLOW_UP: FollowUpState;
}

/** `order_overlay` of one kind, as the driver gives it. */
export interface OverlayRow<K extends OverlayKind = OverlayKind> {
  id: string;
  kind: K;
  order_id: string;
  state: OverlayStates[K];
  /** Of a supervision only. */
  number_year: number | null;
  number_seq: number | null;
  unit_id: string | null;
  unit_name: string | null;
  payload: OverlayPayloads[K];
  opened_at: Date;
  opened_by_name: string;
  due_at: Date | null;
  overdue_at: Date | null;
}

/** An overlay of any kind, told apart by it. */
export type AnyOverlayRow = { [K in OverlayKind]: OverlayRow<K> }[OverlayKind];

/** In SQL: what still waits for somebody; the partial indexes are made for these very words. */
export const OPEN_OVERLAY = `state in ('ISSUED', 'REPORTED', 'ACTIVE', 'OPEN')`;
export const SETTLED_OVERLAY = `state not in ('ISSUED', 'REPORTED', 'ACTIVE', 'OPEN')`;
