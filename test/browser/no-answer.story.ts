import { expect } from '@playwright/test';

import { Desk, dial } from './support/desk.ts';
import { PEOPLE } from './support/people.ts';
import { story } from './support/stage.ts';

story(
  'A ring that nobody takes goes on to the next agent, and the board says whom to look after',
  async ({ stage }) => {
    const board = await stage.person(PEOPLE.lead);
    const first = new Desk(await stage.person(PEOPLE.agent));
    await first.startShift();
    const second = new Desk(await stage.person(PEOPLE.otherAgent));
    await second.startShift();

    const citizen = await stage.citizen('13904153333');
    await dial(citizen);
    await first.callBarIs('ringing', 40_000);
    await second.callBarIs('ringing', 40_000);
    await first.callBarIs('idle');
    await first.isInState('NOT_READY');
    await expect(first.page.getByTestId('state-chip')).toContainText('无应答');
    const row = board.getByTestId('agents').locator('tr', { hasText: '王晓梅' });
    await expect(row).toContainText('振铃未接');

    await story.step('The citizen gives up: the second telephone falls silent', async () => {
      await citizen.getByTestId('citizen-hang-up').click();
      await second.callBarIs('idle');
      await second.isInState('READY');
    });
  },
);
