import { expect, type WebSocketRoute } from '@playwright/test';

import { Desk, dial } from './support/desk.ts';
import { heardTone, SILENCE_DB } from './support/heard-tone.ts';
import { PEOPLE } from './support/people.ts';
import { AGENT_TONE, CITIZEN_TONE, signIn, story } from './support/stage.ts';

story(
  'The line to the switch breaks in the middle of a call: the talk goes on (PH-02)',
  async ({ stage }) => {
    const page = await stage.visitor();
    const lines: WebSocketRoute[] = [];
    await page.routeWebSocket(/\/sip/, (line) => {
      line.connectToServer();
      lines.push(line);
    });
    await signIn(page, PEOPLE.otherAgent);
    const desk = new Desk(page);
    await desk.startShift();
    const citizen = await stage.citizen('13904156666');
    await dial(citizen);
    await desk.answer();
    await expect.poll(() => heardTone(citizen, AGENT_TONE)).toBeGreaterThan(SILENCE_DB);

    await story.step(
      'The telephone registers again by itself, the talk never stopped',
      async () => {
        const linesBefore = lines.length;
        await lines.at(-1)?.close();
        await expect.poll(() => lines.length).toBe(linesBefore + 1);
        await desk.callBarIs('talking');
        expect(await heardTone(page, CITIZEN_TONE)).toBeGreaterThan(SILENCE_DB);
        expect(await heardTone(citizen, AGENT_TONE)).toBeGreaterThan(SILENCE_DB);
      },
    );

    await story.step('Hanging up still reaches the citizen, by way of the server', async () => {
      await desk.hangUp();
      await expect(citizen.getByTestId('citizen-screen')).toHaveAttribute('data-call', 'ended', {
        timeout: 20_000,
      });
    });

    await story.step('The next call rings', async () => {
      await page.getByTestId('wrap-up-done').click();
      await desk.isInState('READY');
      await dial(citizen);
      await desk.answer();
      await desk.hangUp();
    });
  },
);
