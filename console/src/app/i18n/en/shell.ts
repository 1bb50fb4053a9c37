import type { Translated } from '../text-key';
import type { shell as chinese } from '../zh/shell';

export const shell: Translated<typeof chinese> = {
  product: 'Hotline console',
  workplaces: 'Workplaces',
  workplace: {
    desk: 'Calls',
    dispatch: 'Dispatch',
    review: 'Review',
    callback: 'Callback',
    unit: 'Orders of my unit',
    board: 'Board',
    orders: 'Orders',
    admin: 'Administration',
  },
  account: 'Account: {{name}}',
  theme: { light: 'Switch to dark', dark: 'Switch to light' },
  live: { live: 'Live', 'catching-up': 'Catching up', offline: 'Offline' },
  liveExplained: {
    live: 'What you see is kept up to date',
    'catching-up': 'The connection is back; what was missed is being read',
    offline: 'No connection: what you see may be old. Trying to reconnect.',
  },
  newVersion: 'The system was updated. Please reload the page.',
  reloadPage: 'Reload',
  notices: {
    title: 'Notices',
    bell: 'Notices, {{count}} unread',
    empty: 'No notices',
    opened: 'opened by {{who}}',
    kind: {
      ORDER_DISPATCHED: 'New order',
      RETURN_APPROVED: 'Return approved',
      RETURN_REJECTED: 'Return rejected',
      DISPATCH_RECALLED: 'Order recalled',
      SIGN_NEAR: 'To sign soon',
      SIGN_LAST_HOUR: 'One hour left to sign',
      SIGN_OVERDUE: 'Not signed in time',
    },
  },
};
