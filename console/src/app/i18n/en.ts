import { administration } from './en/administration';
import { boards } from './en/boards';
import { callDesk } from './en/call-desk';
import { callback } from './en/callback';
import { chain } from './en/chain';
import { citizenPhone } from './en/citizen-phone';
import { common } from './en/common';
import { dispatch } from './en/dispatch';
import { disputes } from './en/disputes';
import { files } from './en/files';
import { handling } from './en/handling';
import { limits } from './en/limits';
import { problem } from './en/problem';
import { review } from './en/review';
import { session } from './en/session';
import { shell } from './en/shell';
import { shortcut } from './en/shortcut';
import { supervision } from './en/supervision';
import { telling } from './en/telling';
import { terms } from './en/terms';
import { time } from './en/time';
import { unitInbox } from './en/unit-inbox';
import { workOrders } from './en/work-orders';

export const en = {
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
