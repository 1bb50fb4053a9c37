import type { Translated } from '../text-key';
import type { common as chinese } from '../zh/common';

export const common: Translated<typeof chinese> = {
  retry: 'Try again',
  loading: 'Reading…',
  cancel: 'Cancel',
  save: 'Save',
  confirm: 'Confirm',
  more: 'Show more',
  none: 'none',
  yes: 'Yes',
  no: 'No',
  selectRow: 'Choose an entry on the left',
};
