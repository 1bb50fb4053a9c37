import { describe, expect, test } from '@jest/globals';

import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { infoDue } from '../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../sla/sla-profile.js';
import { allowedCommands } from './allowed-commands.js';
import { runningClocks } from './running-clocks.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { contacted } from './testing/handling-steps.js';
import {
  AGENT,
  DISPATCHER,
  HEATING_CLERK,
  OTHER_AGENT,
  REVIEWER,
} from './testing/people-and-units.js';
import { calendar, CALLED_AT, dispatchDueFrom, minutesAfter, submitted } from './testing/steps.js';

const at = (minutes: number) => minutesAfter(CALLED_AT, minutes);

function askedForInfo(when_: string, missing = '楼栋和单元'): Step {
  return {
    command: {
      type: 'ASK_FOR_INFO',
      missing,
      infoDue: infoDue(calendar, DEFAULT_SLA_PROFILE, new Date(when_)),
    },
    by: DISPATCHER,
    at: when_,
  };
}

function infoAdded(when_: string, note = '3 号楼 2 单元 501'): Step {
  return {
    command: { type: 'ADD_INFO', note, dispatchDue: dispatchDueFrom(when_) },
    by: OTHER_AGENT,
    at: when_,
  };
}

const triedInVain = (when_: string) => contacted(when_, false, AGENT, null);
const closedIncomplete = (when_: string): Step => ({
  command: { type: 'CLOSE_INCOMPLETE', note: '三次联系不上' },
  by: AGENT,
  at: when_,
});

const waiting = given(submitted());
const asked = given(submitted(), askedForInfo(at(10)));

describe('row 15: the dispatcher asks for missing facts', () => {
  test('the agent has four hours; the dispatcher’s clock stops', () => {
    expect(asked.order).toMatchObject({
      state: 'NEED_INFO',
      dispatchClock: null,
      handling: { infoRequest: { missing: '楼栋和单元', by: DISPATCHER.name } },
    });
    expect(runningClocks(asked.order!)).toMatchObject([
      { clock: 'T-INFO', dueAt: new Date(at(10 + 240)) },
    ]);
  });

  test('refused: without words, or to whom does not dispatch', () => {
    expect(outcomeOf(when(waiting, askedForInfo(at(10), ' ')))).toBe('text-missing');
    expect(outcomeOf(when(waiting, { ...askedForInfo(at(10)), by: REVIEWER }))).toBe('not-allowed');
  });

  test('whoever asks twice finds the order gone to the agent', () => {
    expect(outcomeOf(when(asked, askedForInfo(at(11))))).toBe('wrong-state');
  });

  test('T-INFO is marked once, when it is over', () => {
    const mark = (when_: string): Step => ({
      command: { type: 'MARK_INFO_OVERDUE' },
      by: SYSTEM_ACTOR,
      at: when_,
    });
    expect(outcomeOf(when(asked, mark(at(250))))).toBe('not-due-yet');
    const late = given(submitted(), askedForInfo(at(10)), mark(at(251)));
    expect(late.order?.handling.clocks['T-INFO']?.overdueAt).toBe(at(250));
    expect(outcomeOf(when(late, mark(at(252))))).toBe('already-marked');
  });
});

describe('row 16: the agent', () => {
  test('adds what came, and the dispatcher’s clock starts anew', () => {
    const { order } = given(submitted(), askedForInfo(at(10)), infoAdded(at(60)));
    expect(order).toMatchObject({
      state: 'PENDING_DISPATCH',
      dispatchClock: { startedAt: at(60) },
      handling: { infoRequest: null, clocks: {} },
    });
    expect(outcomeOf(when(asked, infoAdded(at(60), '')))).toBe('text-missing');
  });

  test('closes it incomplete after three tries in vain, not before', () => {
    const tries = [20, 90, 180].map((minutes) => triedInVain(at(minutes)));
    const twice = given(submitted(), askedForInfo(at(10)), ...tries.slice(1));
    expect(when(twice, closedIncomplete(at(200)))).toEqual({
      accepted: false,
      refusal: { code: 'too-few-tries', params: { tries: 2, needed: 3 } },
    });
    const closed = given(submitted(), askedForInfo(at(10)), ...tries, closedIncomplete(at(200)));
    expect(closed.order).toMatchObject({
      state: 'CLOSED',
      handling: { closedAt: at(200), satisfaction: null },
    });
  });

  test('counts the tries of this question only', () => {
    const tries = [20, 90, 180].map((minutes) => triedInVain(at(minutes)));
    const again = given(
      submitted(),
      askedForInfo(at(10)),
      ...tries,
      infoAdded(at(190)),
      askedForInfo(at(195)),
    );
    expect(outcomeOf(when(again, closedIncomplete(at(200))))).toBe('too-few-tries');
  });

  test('calls for the centre: no unit has the order yet', () => {
    expect(outcomeOf(when(asked, contacted(at(20), true, AGENT, 'a1')))).toBe(
      'not-your-assignment',
    );
    expect(outcomeOf(when(asked, contacted(at(20), true, HEATING_CLERK, null)))).toBe(
      'not-your-assignment',
    );
  });

  test('finds these buttons', () => {
    expect(allowedCommands(asked.order, AGENT, new Date(at(20)))).toEqual([
      'ADD_INFO',
      'RECORD_CONTACT',
      'ATTACH_FILE',
      'REMOVE_FILE',
      'WITHDRAW',
    ]);
  });
});
