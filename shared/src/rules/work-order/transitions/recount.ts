import type { RecountCommands } from '../commands/recount-commands.js';
import { someDateMoves } from '../guards/some-date-moves.js';
import type { TransitionsOf } from './transition.js';

/** Time limits were changed: dates already told are counted anew and never move nearer (2.5, I6). */
export const RECOUNT: TransitionsOf<keyof RecountCommands> = {
  RECOUNT_DATES: {
    row: '2.5',
    from: [
      'PENDING_DISPATCH',
      'NEED_INFO',
      'PENDING_SIGN',
      'RETURN_PENDING',
      'IN_PROGRESS',
      'REWORK',
      'CLOSE_PENDING',
      'PENDING_CALLBACK',
      'DISSATISFIED',
    ],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [someDateMoves],
    fact: 'DatesRecounted',
  },
};
