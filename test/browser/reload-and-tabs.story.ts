import { expect } from '@playwright/test';

import { Desk, dial } from './support/desk.ts';
import { heardTone, SILENCE_DB } from './support/heard-tone.ts';
import { PEOPLE } from './support/people.ts';
import { AGENT_TONE, CITIZEN_TONE, signIn, story } from './support/stage.ts';

story('A reload keeps state, call and every word', async ({ stage }) => {
  const desk = new Desk(await stage.person(PEOPLE.agent));
  const { page } = desk;
  await desk.startShift();

  await story.step('Reloaded again and again, the agent stays READY (PRS-02)', async () => {
    for (let time = 0; time < 3; time += 1) {
      await page.reload();
      await desk.isInState('READY');
    }
    await expect(page.getByTestId('pre-shift')).toHaveCount(0);
  });

  const citizen = await stage.citizen('13904152222');
  await dial(citizen);
  await desk.answer();
  await desk.savedAfter(() => page.locator('#field-matter').fill('楼下天天烧烤，吵到半夜两点'));
  await page.locator('#field-place').fill('六纬路口');

  await story.step(
    'Reloaded in the middle of the call, sound is back within 5 s (PH-01)',
    async () => {
      page.once('dialog', (dialog) => void dialog.accept());
      const reloadedAt = performance.now();
      await page.reload();
      await desk.callBarIs('talking');
      await expect.poll(() => heardTone(page, CITIZEN_TONE)).toBeGreaterThan(SILENCE_DB);
      expect(performance.now() - reloadedAt).toBeLessThan(7_000);
      await expect.poll(() => heardTone(citizen, AGENT_TONE)).toBeGreaterThan(SILENCE_DB);
      await expect(citizen.getByTestId('citizen-screen')).toHaveAttribute('data-call', 'talking');
    },
  );

  await story.step('The words are where they were', async () => {
    await expect(page.locator('#field-matter')).toHaveValue('楼下天天烧烤，吵到半夜两点');
  });

  await story.step(
    'A second tab does not ring, and gets the telephone only after the call',
    async () => {
      const second = await page.context().newPage();
      await second.goto('/desk');
      await expect(second.getByText('电话在另一标签页')).toBeVisible();
      await second.getByRole('button', { name: '转到本页接听' }).click();
      await expect(second.getByText('另一标签页正在通话')).toBeVisible();
      await desk.callBarIs('talking');
      await desk.hangUp();
      await page.getByTestId('wrap-up-done').click();
      await second.getByRole('button', { name: '转到本页接听' }).click();
      await expect(page.getByText('电话在另一标签页')).toBeVisible();
      await expect(second.getByText('电话在另一标签页')).toHaveCount(0);
      await second.close();
      await expect(page.getByText('电话在另一标签页')).toHaveCount(0);
    },
  );

  await story.step('The call without an outcome stays on the list until it has one', async () => {
    await expect(page.getByTestId('undisposed')).toContainText('未处置 1');
    await page.getByTestId('outcome-invalid').click();
    await page.getByTestId('outcome-form').getByText('掉线', { exact: true }).click();
    await expect(page.getByTestId('outcome-confirm')).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('undisposed')).toContainText('未处置 0');
  });
});

story('No secret of the telephone is left in the browser (SEC-05)', async ({ stage }) => {
  const page = await stage.visitor();
  // Read on its way: a page may let go of an answer before a test asks for it.
  const credentials = new Promise<string>((resolve) => {
    void page.route('**/api/softphone/credentials', async (route) => {
      const response = await route.fetch();
      resolve(((await response.json()) as { password: string }).password);
      await route.fulfill({ response });
    });
  });
  await signIn(page, PEOPLE.otherAgent);
  const password = await credentials;
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases]);
  });
  expect(password.length).toBeGreaterThan(8);
  expect(stored).not.toContain(password);
});

story(
  'While the server is away the words stay in the page and are saved when it is back',
  async ({ stage }) => {
    const desk = new Desk(await stage.person(PEOPLE.thirdAgent));
    const { page } = desk;
    await page.getByRole('button', { name: '暂不上岗' }).click();
    await page.getByRole('button', { name: '手工登记' }).click();
    await desk.savedAfter(() => page.locator('#field-place').fill('市政府一楼窗口'));
    await page.context().setOffline(true);
    await page.locator('#field-matter').fill('来人反映小区停水三天');
    await expect(page.getByTestId('save-note')).toContainText('离线');
    await page.context().setOffline(false);
    await expect(page.getByTestId('save-note')).toContainText('已存', { timeout: 20_000 });
    await page.reload();
    await page.getByRole('button', { name: '暂不上岗' }).click();
    await page.getByTestId('own-drafts').getByRole('button', { name: '继续' }).first().click();
    await expect(page.locator('#field-matter')).toHaveValue('来人反映小区停水三天');
    await expect(page.locator('#field-place')).toHaveValue('市政府一楼窗口');
  },
);
