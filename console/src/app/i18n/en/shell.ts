import type { Translated } from '../text-key';
import type { shell as chinese } from '../zh/shell';

export const shell: Translated<typeof chinese> = {
  product: 'Hotline console',
};
