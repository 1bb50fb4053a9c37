import { administration } from './zh/administration';
import { boards } from './zh/boards';
import { callDesk } from './zh/call-desk';
import { callback } from './zh/callback';
import { chain } from './zh/chain';
import { citizenPhone } from './zh/citizen-phone';
import { common } from './zh/common';
import { dispatch } from './zh/dispatch';
import { disputes } from './zh/disputes';
import { files } from './zh/files';
import { handling } from './zh/handling';
import { limits } from './zh/limits';
import { problem } from './zh/problem';
import { review } from './zh/review';
import { session } from './zh/session';
import { shell } from './zh/shell';
import { shortcut } from './zh/shortcut';
import { supervision } from './zh/supervision';
import { telling } from './zh/telling';
import { terms } from './zh/terms';
import { time } from './zh/time';
import { unitInbox } from './zh/unit-inbox';
import { workOrders } from './zh/work-orders';

export const zh = {
  administration,
  boards,
  callDesk,
  callback,
  chain,
  citizenPhone,
  common,
  dispatch,
  disputes,
  files,
  handling,
  limits,
  problem,
  review,
  session,
  shell,
  shortcut,
  supervision,
  telling,
  terms,
  time,
  unitInbox,
  workOrders,
};
