import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

import { Desk, dial } from './support/desk.ts';
import { type Login, PEOPLE } from './support/people.ts';
import { story } from './support/stage.ts';

/** Serious and critical findings as "rule: element", once the page has its words. */
async function seriousFindings(page: Page): Promise<string[]> {
  await expect(page.getByRole('main')).toContainText(/\p{L}/u);
  // The anchors hand the focus on at once; nobody ever stands on them.
  const axe = new AxeBuilder({ page }).exclude('.cdk-focus-trap-anchor');
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const WORKPLACES: readonly [Login, string][] = [
  [PEOPLE.dispatcher, '/dispatch'],
  [PEOPLE.reviewer, '/review'],
  [PEOPLE.reviewer, '/review?kind=EXTENSION'],
  [PEOPLE.reviewer, '/review?kind=CLOSE'],
  [PEOPLE.reviewer, '/review?kind=DISSATISFIED'],
  [PEOPLE.callback, '/callback'],
  [PEOPLE.supervisor, '/supervision'],
  [PEOPLE.supervisor, '/supervision?tab=supervisions'],
  [PEOPLE.supervisor, '/supervision?tab=instructions'],
  [PEOPLE.supervisor, '/supervision?tab=events'],
  [PEOPLE.clerk, '/unit'],
  [PEOPLE.lead, '/board'],
  [PEOPLE.lead, '/orders'],
  [PEOPLE.reviewer, '/review?kind=DISPUTE'],
  [PEOPLE.reviewer, '/review?kind=FILING'],
  [PEOPLE.reviewer, '/review?kind=REPEATED'],
  [PEOPLE.dispatcher, '/dispatch/in-hand/unreceived'],
];

const OFFICES = [
  'accounts',
  'limits',
  'calendar',
  'settings',
  'changes',
  'roster',
  'templates',
  'ladder',
  'audit',
];

for (const theme of ['light', 'dark'] as const) {
  story(`Every workplace can be used by everybody (${theme})`, async ({ stage }) => {
    const login = await stage.visitor({ theme });
    await login.goto('/login');
    expect(await seriousFindings(login), 'sign-in').toEqual([]);
    const phone = await stage.visitor({ theme });
    await phone.goto('/phone');
    expect(await seriousFindings(phone), 'citizen’s telephone').toEqual([]);
    for (const [who, where] of WORKPLACES) {
      const page = await stage.person(who, { theme });
      await page.goto(where);
      await page.waitForLoadState('networkidle');
      expect.soft(await seriousFindings(page), where).toEqual([]);
      await page.close();
    }
  });

  story(`The administrator’s pages can be used by everybody (${theme})`, async ({ stage }) => {
    const page = await stage.person(PEOPLE.admin, { theme });
    for (const office of OFFICES) {
      await page.goto(`/admin/${office}`);
      await page.waitForLoadState('networkidle');
      expect.soft(await seriousFindings(page), office).toEqual([]);
    }
  });

  story(
    `The desk can be used by everybody, in each of its states (${theme})`,
    async ({ stage }) => {
      const desk = new Desk(await stage.person(PEOPLE.agent, { theme }));
      const { page } = desk;
      await expect(page.getByTestId('check-microphone')).toHaveAttribute('data-light', 'good');
      expect.soft(await seriousFindings(page), 'pre-shift check').toEqual([]);
      await desk.startShift();
      expect.soft(await seriousFindings(page), 'waiting').toEqual([]);
      await page.keyboard.press('F4');
      expect.soft(await seriousFindings(page), 'state menu').toEqual([]);
      await page.keyboard.press('Escape');

      const citizen = await stage.citizen('13904155555');
      await dial(citizen);
      await desk.callBarIs('ringing', 40_000);
      expect.soft(await seriousFindings(page), 'ringing').toEqual([]);
      await desk.answer();
      await page.locator('#field-matter').fill('停水');
      await expect(page.getByTestId('save-note')).toContainText('已存');
      expect.soft(await seriousFindings(page), 'form').toEqual([]);
      for (const digit of ['1', '2', '3', '4']) {
        await page.keyboard.press('Control+Enter');
        await page.keyboard.press(digit);
        await expect(page.getByTestId('outcome-form')).toBeVisible();
        expect.soft(await seriousFindings(page), `outcome ${digit}`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await desk.hangUp();
      expect.soft(await seriousFindings(page), 'after the call').toEqual([]);
      await page.getByTestId('undisposed').click();
      await expect(page.getByTestId('own-calls')).toBeVisible();
      expect.soft(await seriousFindings(page), 'calls without outcome').toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('own-calls')).toBeHidden();
      await page.getByTestId('outcome-invalid').click();
      await page.getByTestId('outcome-form').getByText('误拨', { exact: true }).click();
      await expect(page.getByTestId('outcome-confirm')).toBeEnabled();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByTestId('undisposed')).toContainText('未处置 0');
    },
  );
}
