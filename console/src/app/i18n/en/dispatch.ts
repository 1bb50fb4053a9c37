import type { Translated } from '../text-key';
import type { dispatch as chinese } from '../zh/dispatch';

export const dispatch: Translated<typeof chinese> = {
  queue: 'To dispatch',
  empty: 'Nothing waits for dispatch',
  order: 'The order',
  units: 'Units',
  noOrder: 'Choose an order, then its units here',
  gone: 'A colleague has dealt with this order.',
  next: 'Next order',
  findUnit: 'Find a unit: name, code, pinyin',
  chooseHint: 'Enter = lead, Alt+Enter = co-handling, ↓ to the list',
  leadMissing: 'Choose one lead unit first',
  accused: 'accused in this report, not to choose',
  belowAccused: 'below the accused unit, not to choose',
  suggested: 'Suggested',
  suggestedWhy: 'By the rule of the category "{{category}}"',
  note: 'Note to the units (optional)',
  dispatch: 'Dispatch',
  askForInfo: 'Ask for facts',
  missing: 'What is missing, what to ask the caller',
  usual: {
    place: 'Exact place',
    occurred: 'When it happened',
    unitOfBuilding: 'Building, entrance, door',
    wholeStory: 'How it came about',
    phone: 'Telephone number',
  },
  sendQuestion: 'Send back',
  asked: '{{orderNo}} goes back for missing facts',
  added: 'Facts added',
  done: '{{orderNo}} was dispatched to {{unit}}',
};
