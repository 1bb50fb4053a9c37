import type { Translated } from '../text-key';
import type { time as chinese } from '../zh/time';

export const time: Translated<typeof chinese> = {
  left: {
    workingDays: '{{days}} working days left',
    days: '{{days}} d {{hours}} h left',
    hours: '{{hours}} h {{minutes}} min left',
    minutes: '{{minutes}} min {{seconds}} s left',
  },
  over: {
    days: '{{days}} d {{hours}} h over',
    hours: '{{hours}} h {{minutes}} min over',
    minutes: '{{minutes}} min {{seconds}} s over',
  },
  due: 'due {{month}}/{{day}} {{time}}',
  dueDay: '{{month}}/{{day}} {{time}}',
  dueDayOfYear: '{{year}}/{{month}}/{{day}} {{time}}',
  provisional: 'provisional',
  provisionalWhy:
    'The holidays of some of these days are not published yet. It is counted again when they are, and can only move later.',
  whyThisDue: 'Why this time?',
  explain: {
    wallHours: '{{hours}} hours in a row from {{from}}, holidays included.',
    wallMinutes: '{{minutes}} minutes in a row from {{from}}, holidays included.',
    calendarDay:
      'Urgent: contact the requester before 24:00 of the day of dispatch, holiday or not.',
    calendarDays: 'Counted in calendar days: due {{date}} 24:00, holidays included.',
    months: 'Counted in months ({{months}}): due {{date}} 24:00.',
    calendarDayLate:
      'Dispatched late in the day: contact the requester within {{hours}} hours of dispatch.',
    workingDays:
      'The first day is not counted; then {{days}} working days, until {{date}} {{end}}.',
    workingHours: '{{hours}} working hours from {{from}}.',
    span: '{{from}} – {{to}}',
  },
  weekday: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  counted: 'day {{nth}}',
  notCounted: 'not counted',
};
