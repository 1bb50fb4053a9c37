import type { Translated } from '../text-key';
import type { boards as chinese } from '../zh/boards';

export const boards: Translated<typeof chinese> = {
  title: 'Shift board',
  calls: 'Calls',
  orders: 'Orders',
  fresh: 'Live data',
  ageing: 'Data of {{seconds}} s ago',
  stale: 'Data stopped {{seconds}} s ago',
  telephony: {
    DOWN: 'The telephone switch is away and being reconnected.',
    OFF: 'Telephony is off:',
  },
  fillScreen: 'Full screen',
  notComputable: '—',
  state: { good: 'Good', watch: 'Watch', bad: 'Bad' },
  tile: {
    waiting: { name: 'Waiting', target: 'target 0', definition: 'Callers in the queue now' },
    longest: {
      name: 'Longest wait',
      target: 'target ≤0:15',
      definition: 'Oldest in the queue, min:s',
    },
    within15: {
      name: 'Answered in 15 s',
      target: 'target ≥80%',
      definition: 'Today: answered within 15 s ÷ answered',
    },
    answered: {
      name: 'Answered today',
      target: 'connect rate ≥95%',
      definition: 'Answered ÷ (answered + abandoned)',
    },
    abandoned: {
      name: 'Abandoned today',
      target: 'target ≤5%',
      definition: 'Hung up in the queue ÷ (answered + abandoned)',
    },
    toDispatch: {
      name: 'To dispatch',
      target: 'no target',
      definition: 'Submitted, waiting for a dispatcher',
    },
    toSign: {
      name: 'To sign',
      target: 'no target',
      definition: 'Dispatched, not signed by the lead unit',
    },
    nearDue: {
      name: 'Signature near due',
      target: 'target 0',
      definition: 'Less than 2 hours left',
    },
    overdue: {
      name: 'Unsigned overdue',
      target: 'target 0',
      definition: 'Not signed after 24 hours',
    },
    returnsToRule: {
      name: 'Returns to rule',
      target: 'target 0',
      definition: 'Waiting for a reviewer',
    },
    inHand: {
      name: 'In hand',
      target: 'no target',
      definition: 'Signed, not reported as done; rework included',
    },
    handleOverdue: {
      name: 'Handling overdue',
      target: 'target 0',
      definition: 'Not reported as done in time',
    },
    closesToRule: {
      name: 'Closes to judge',
      target: 'no target',
      definition: 'Reported as done, waiting for a reviewer',
    },
    toCall: {
      name: 'To call back',
      target: 'no target',
      definition: 'Accepted, the citizen not asked yet',
    },
    dissatisfied: {
      name: 'Not satisfied',
      target: 'target 0',
      definition: 'Waiting for a ruling',
    },
  },
  agents: {
    title: 'Agents',
    name: 'Agent',
    state: 'State',
    since: 'For',
    need: 'Needs you',
    nobody: 'Nobody is signed in',
  },
  need: {
    lost: 'Browser or telephone lost',
    'no-answer': 'Did not answer',
    'long-wrap-up': 'Wrap-up over 2 min',
    'long-talk': 'Talking over 10 min',
    'long-break': 'Break over 15 min',
    'long-busy': 'Not ready over 10 min',
  },
};
