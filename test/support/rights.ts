import type { Role } from '@hotline/shared';

/** ANYBODY needs no session; SIGNED_IN is every role. */
type Allowed = 'ANYBODY' | 'SIGNED_IN' | readonly Role[];

const CENTRE: readonly Role[] = [
  'AGENT',
  'SHIFT_LEAD',
  'DISPATCHER',
  'REVIEWER',
  'CALLBACK',
  'SUPERVISOR',
];
const UNITS: readonly Role[] = ['UNIT_CLERK', 'UNIT_LEADER', 'UNIT_HEAD'];
/** Who judges the requests of a unit below. */
const UNIT_JUDGES: readonly Role[] = ['UNIT_CLERK', 'UNIT_LEADER'];

/**
 * Who may call which route: written down a second time, beside the decorators, so that a slip there
 * is seen. A route that is missing here fails the journey.
 */
export const RIGHTS: Readonly<Record<string, Allowed>> = {
  'GET /health/live': 'ANYBODY',
  'GET /health/ready': 'ANYBODY',
  'GET /metrics': 'ANYBODY',

  'POST /session': 'ANYBODY',
  'DELETE /session': 'ANYBODY',
  'GET /session': 'SIGNED_IN',
  'PUT /session/password': 'SIGNED_IN',
  'GET /accounts': ['ADMIN'],
  'POST /accounts': ['ADMIN'],
  'PATCH /accounts/:id': ['ADMIN'],
  'GET /audit': ['ADMIN'],

  'GET /catalogue': 'SIGNED_IN',
  'GET /units': 'SIGNED_IN',
  'GET /calendars': 'SIGNED_IN',
  'GET /calendars/:year': 'SIGNED_IN',
  'GET /sla/schemes': ['ADMIN'],
  'GET /sla/settings': ['ADMIN'],
  'GET /sla/changes': ['ADMIN'],
  'POST /sla/changes': ['ADMIN'],
  'POST /sla/changes/:id/count': ['ADMIN'],
  'POST /sla/changes/:id/approve': ['ADMIN'],
  'POST /sla/changes/:id/reject': ['ADMIN'],
  'POST /sla/changes/:id/withdraw': ['ADMIN'],
  'GET /notices': 'SIGNED_IN',
  'POST /notices/:id/opened': 'SIGNED_IN',

  'GET /board': ['SHIFT_LEAD', 'SUPERVISOR'],
  'GET /floor': ['SHIFT_LEAD', 'SUPERVISOR'],

  'GET /desk': ['AGENT'],
  'PUT /presence': ['AGENT'],
  'POST /presence/wrap-up-extensions': ['AGENT'],
  'POST /softphone/credentials': ['AGENT'],
  'POST /demo-phone/credentials': 'ANYBODY',
  'GET /calls': ['AGENT'],
  'GET /calls/:id/screen-pop': ['AGENT'],
  'POST /calls/:id/disposition': ['AGENT'],
  'POST /calls/:id/hang-up': ['AGENT'],
  'PUT /calls/:id/hold': ['AGENT'],
  'POST /calls/:id/number-reveals': ['AGENT', 'SHIFT_LEAD', 'REVIEWER', 'CALLBACK'],
  'GET /recordings/:id/audio': CENTRE,

  'POST /work-orders/drafts': ['AGENT'],
  'PATCH /work-orders/:id/draft': ['AGENT'],
  'POST /work-orders': ['AGENT'],
  'POST /work-orders/:id/answer': ['AGENT'],
  'POST /work-orders/:id/phone-transfer': ['AGENT'],
  'POST /work-orders/:id/phone-transfer-follow-up': ['AGENT'],
  'POST /work-orders/:id/referral': ['AGENT'],
  'POST /work-orders/:id/refusal-to-accept': ['AGENT'],
  'POST /work-orders/:id/submission': ['AGENT'],
  'GET /work-orders': [...CENTRE, ...UNITS],
  'GET /work-orders/counts': [...CENTRE, ...UNITS],
  'GET /work-orders/:id': [...CENTRE, ...UNITS],
  'POST /work-orders/:id/requester-reveals': [
    'AGENT',
    'SHIFT_LEAD',
    'REVIEWER',
    'CALLBACK',
    'UNIT_CLERK',
  ],
  'POST /work-orders/:id/dispatch-preview': ['DISPATCHER'],
  'POST /work-orders/:id/dispatch': ['DISPATCHER'],
  'POST /work-orders/:id/recall': ['DISPATCHER'],
  'GET /work-orders/:id/suggested-units': ['DISPATCHER', 'REVIEWER', 'SUPERVISOR'],
  'POST /work-orders/:id/dispute-ruling': ['REVIEWER', 'SUPERVISOR'],
  'POST /assignments/:id/signature': ['UNIT_CLERK'],
  'POST /assignments/:id/return-requests': ['UNIT_CLERK'],
  'POST /assignments/:id/filings': ['UNIT_CLERK'],
  'POST /filings/:id/ruling': ['REVIEWER'],
  'POST /assignments/:id/missign-return-requests': ['UNIT_CLERK'],
  'POST /assignments/:id/help-requests': ['UNIT_CLERK'],
  'POST /help-requests/:id/refusal': ['DISPATCHER'],
  'POST /work-orders/:id/co-units': ['DISPATCHER'],
  'POST /work-orders/:id/extension-override': ['REVIEWER'],
  'POST /work-orders/:id/extension-override/ruling': ['SHIFT_LEAD', 'SUPERVISOR'],
  'GET /return-requests': ['REVIEWER'],
  'POST /return-requests/:id/ruling': ['REVIEWER'],

  'POST /work-orders/:id/ask-info': ['DISPATCHER'],
  'POST /work-orders/:id/contacts': ['AGENT', 'UNIT_CLERK'],
  'POST /work-orders/:id/info': ['AGENT'],
  'POST /work-orders/:id/close-incomplete': ['AGENT'],
  'POST /work-orders/:id/urge': ['AGENT', 'SHIFT_LEAD', 'REVIEWER', 'CALLBACK', 'SUPERVISOR'],
  'POST /work-orders/:id/withdraw': ['AGENT', 'CALLBACK'],
  'POST /work-orders/:id/reopen': ['REVIEWER'],
  'POST /assignments/:id/contacts': ['AGENT', 'UNIT_CLERK'],
  'POST /assignments/:id/co-report': ['UNIT_CLERK'],
  'POST /assignments/:id/forwardings': ['UNIT_CLERK'],
  'POST /assignments/:id/sub-return': ['UNIT_CLERK'],
  'POST /assignments/:id/sub-recall': ['UNIT_CLERK'],
  'POST /assignments/:id/sub-report': ['UNIT_CLERK'],
  'POST /assignments/:id/progress': ['UNIT_CLERK'],
  'POST /work-orders/:id/attachments': ['AGENT', 'UNIT_CLERK', 'SUPERVISOR'],
  'GET /attachments/:id/content': [...CENTRE, ...UNITS],
  'DELETE /attachments/:id': ['AGENT', 'UNIT_CLERK', 'SUPERVISOR'],
  'POST /assignments/:id/extension-requests': ['UNIT_CLERK'],
  'POST /assignments/:id/close-draft': ['UNIT_CLERK'],
  'POST /assignments/:id/close-draft/send-back': ['UNIT_LEADER', 'UNIT_HEAD'],
  'POST /assignments/:id/close': ['UNIT_LEADER', 'UNIT_HEAD'],
  'GET /reviews': ['REVIEWER', 'SUPERVISOR', ...UNIT_JUDGES],
  'POST /extension-requests/:id/unit-ruling': UNIT_JUDGES,
  'POST /extension-requests/:id/ruling': ['REVIEWER'],
  'POST /close-requests/:id/unit-ruling': UNIT_JUDGES,
  'POST /close-requests/:id/ruling': ['REVIEWER'],
  'POST /work-orders/:id/callback-tries': ['CALLBACK'],
  'POST /work-orders/:id/satisfied': ['CALLBACK'],
  'POST /work-orders/:id/dissatisfied': ['CALLBACK'],
  'POST /work-orders/:id/unrated': ['CALLBACK'],
  'POST /work-orders/:id/rework': ['REVIEWER'],
  'POST /work-orders/:id/strike-off': ['REVIEWER'],
  'POST /work-orders/:id/strike-off/confirm': ['REVIEWER'],

  'GET /overlays': ['SHIFT_LEAD', 'SUPERVISOR'],
  'GET /overdue-orders': ['SHIFT_LEAD', 'SUPERVISOR'],
  'GET /supervisions/:id': ['SHIFT_LEAD', 'SUPERVISOR', ...UNITS],
  'POST /work-orders/:id/supervisions': ['SHIFT_LEAD', 'SUPERVISOR'],
  'POST /supervisions/:id/report': ['UNIT_LEADER', 'UNIT_HEAD'],
  'POST /supervisions/:id/lift': ['SUPERVISOR'],
  'POST /work-orders/:id/escalation': ['SUPERVISOR'],
  'POST /work-orders/:id/instructions': ['SUPERVISOR'],
  'POST /instructions/:id/removal': ['SUPERVISOR'],
  'POST /work-orders/:id/follow-ups': ['REVIEWER', 'CALLBACK', 'SUPERVISOR'],
  'POST /follow-ups/:id/check': ['REVIEWER', 'SUPERVISOR'],
  'GET /events': CENTRE,
  'POST /events': ['SHIFT_LEAD', 'SUPERVISOR'],
  'POST /events/:id/orders': ['SHIFT_LEAD', 'SUPERVISOR'],
  'POST /events/:id/broadcast': ['SHIFT_LEAD', 'SUPERVISOR'],
  'POST /events/:id/end': ['SHIFT_LEAD', 'SUPERVISOR'],
};

export function mayCall(route: string, role: Role | undefined): boolean {
  const allowed = RIGHTS[route];
  if (allowed === undefined) throw new Error(`Nobody has said who may ${route}`);
  if (allowed === 'ANYBODY') return true;
  return role !== undefined && (allowed === 'SIGNED_IN' || allowed.includes(role));
}
