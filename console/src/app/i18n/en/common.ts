import type { Translated } from '../text-key';
import type { common as chinese } from '../zh/common';

export const common: Translated<typeof chinese> = {
  retry: 'Try again',
  loading: 'Reading…',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  confirm: 'Confirm',
  more: 'Show more',
  search: 'Search',
  none: 'none',
  yes: 'Yes',
  no: 'No',
  required: 'required',
  by: '{{who}}, {{when}}',
  selectRow: 'Choose an entry on the left',
};
