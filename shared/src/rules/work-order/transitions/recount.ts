import type { RecountCommands } from '../commands/recount-commands.js';
import { someDateMoves } from '../guards/some-date-moves.js';
import { STATES_WITH_DATES } from '../recount/countable-clock.js';
import type { TransitionsOf } from './transition.js';

/** Time limits were changed: dates already told are counted anew and never move nearer (2.5, I6). */
export const RECOUNT: TransitionsOf<keyof RecountCommands> = {
  RECOUNT_DATES: {
    row: '2.5',
    from: STATES_WITH_DATES,
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [someDateMoves],
    fact: 'DatesRecounted',
  },
};
