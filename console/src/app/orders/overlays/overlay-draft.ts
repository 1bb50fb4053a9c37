import type {
  CommandType,
  EscalationGround,
  FollowUpGround,
  SupervisionForm,
} from '@hotline/shared';

/** What is done with what lies over an order. */
export type OverlayCommand = Extract<
  CommandType,
  | 'ISSUE_SUPERVISION'
  | 'REPORT_SUPERVISION'
  | 'LIFT_SUPERVISION'
  | 'ESCALATE_DISSATISFIED'
  | 'RECORD_INSTRUCTION'
  | 'REMOVE_INSTRUCTION'
  | 'OPEN_FOLLOW_UP'
  | 'CHECK_FOLLOW_UP'
>;

/** What the forms ask for; each command takes its part of it. Days are "2026-11-22". */
export interface OverlayDraft {
  readonly text: string;
  readonly form: SupervisionForm;
  readonly unitId: string | null;
  /** In the hotline's zone, as the field gives it: "2026-11-22T15:30". */
  readonly dueAt: string;
  readonly ground: EscalationGround | null;
  readonly leader: string;
  readonly post: string;
  readonly instructedOn: string;
  readonly dueOn: string;
  readonly followUpGround: FollowUpGround;
  readonly checkOn: string;
  readonly kept: boolean | null;
}

export function emptyDraft(today: string, unitId: string | null): OverlayDraft {
  return {
    text: '',
    form: 'PHONE',
    unitId,
    dueAt: '',
    ground: null,
    leader: '',
    post: '',
    instructedOn: today,
    dueOn: '',
    followUpGround: 'PROMISED',
    checkOn: '',
    kept: null,
  };
}

export type OverlayGap =
  'text' | 'unit' | 'dueAt' | 'ground' | 'leader' | 'instructedOn' | 'checkOn' | 'kept';

const SHORTEST_TEXT = 2;

const GAPS: Readonly<Record<OverlayCommand, (draft: OverlayDraft) => OverlayGap | undefined>> = {
  ISSUE_SUPERVISION: ({ unitId, form, dueAt }) => {
    if (unitId === null) return 'unit';
    return form === 'URGENT' && dueAt === '' ? 'dueAt' : undefined;
  },
  REPORT_SUPERVISION: () => undefined,
  LIFT_SUPERVISION: () => undefined,
  ESCALATE_DISSATISFIED: ({ ground }) => (ground === null ? 'ground' : undefined),
  RECORD_INSTRUCTION: ({ leader, post, instructedOn }) => {
    if (leader.trim() === '' || post.trim() === '') return 'leader';
    return instructedOn === '' ? 'instructedOn' : undefined;
  },
  REMOVE_INSTRUCTION: () => undefined,
  OPEN_FOLLOW_UP: ({ checkOn }) => (checkOn === '' ? 'checkOn' : undefined),
  CHECK_FOLLOW_UP: ({ kept }) => (kept === null ? 'kept' : undefined),
};

/** What is still missing before it can be sent. */
export function overlayGap(command: OverlayCommand, draft: OverlayDraft): OverlayGap | undefined {
  const gap = GAPS[command](draft);
  if (gap) return gap;
  // A lift may go without a word.
  const needsText = command !== 'LIFT_SUPERVISION';
  return needsText && draft.text.trim().length < SHORTEST_TEXT ? 'text' : undefined;
}
