import { expect } from '@playwright/test';

import { Desk, dial } from './support/desk.ts';
import { heardTone, SILENCE_DB } from './support/heard-tone.ts';
import { PEOPLE } from './support/people.ts';
import { AGENT_TONE, CITIZEN_TONE, story } from './support/stage.ts';

story(
  'A citizen’s call becomes a signed work order while the shift lead watches',
  async ({ stage }) => {
    const board = await stage.person(PEOPLE.lead);
    const toSign = board.getByTestId('tile-toSign').locator('.value');
    await expect(board.getByTestId('board')).toHaveClass(/fresh/);
    const unsignedBefore = Number(await toSign.textContent());

    const desk = new Desk(await stage.person(PEOPLE.agent));
    await desk.startShift();
    const { page } = desk;
    const citizen = await stage.citizen('13904151234');

    await story.step(
      'The citizen calls, the agent answers by F8, both hear each other',
      async () => {
        await dial(citizen);
        await desk.answer();
        await expect(page.getByTestId('caller-number')).toHaveText('139****1234');
        await expect.poll(() => heardTone(page, CITIZEN_TONE)).toBeGreaterThan(SILENCE_DB);
        await expect.poll(() => heardTone(citizen, AGENT_TONE)).toBeGreaterThan(SILENCE_DB);
        expect(await heardTone(page, AGENT_TONE)).toBeLessThan(SILENCE_DB);
        await expect(board.getByTestId('agents').locator('[data-state=TALKING]')).toContainText(
          '王晓梅',
        );
      },
    );

    await story.step('Muted, the citizen hears nothing of the agent', async () => {
      await page.keyboard.press('F9');
      await expect(page.getByTestId('mute')).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => heardTone(citizen, AGENT_TONE)).toBeLessThan(SILENCE_DB);
      await page.keyboard.press('F9');
      await expect.poll(() => heardTone(citizen, AGENT_TONE)).toBeGreaterThan(SILENCE_DB);
    });

    await story.step('The form is filled while they talk, and saved at each pause', async () => {
      await page.locator('#field-requesterName').fill('许慧敏');
      await page.locator('#field-place').fill('锦江山东门');
      await page.locator('#field-occurred').fill('今早 7 点');
      await page.getByText('投诉', { exact: true }).click();
      await page.locator('#field-districtCode').pressSequentially('ybq');
      await page.keyboard.press('Enter');
      await page.locator('#field-categoryCode').pressSequentially('dlps');
      await page.keyboard.press('Enter');
      for (const attribute of ['路段起止', '方位']) {
        await page.locator(`#field-attribute-${attribute}`).fill('东门至停车场');
      }
      await desk.savedAfter(() =>
        page.locator('#field-matter').fill('那块路全是坑，老人走着都摔跤，到底归谁管？'),
      );
      await expect(page.getByTestId('missing')).toContainText('要素齐全');
    });

    const orderNo = await story.step('Ctrl+Enter, 3: the written order has a number', async () => {
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('3');
      await expect(page.getByTestId('read-back')).toContainText('锦江山东门');
      await page.getByTestId('was-read-back').click();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByTestId('receipt')).toBeVisible();
      return (await page.getByTestId('order-no').textContent()) ?? '';
    });
    expect(orderNo).toMatch(/^\d{4}-\d{6}$/);

    await story.step(
      'They part; after-call work counts down; the call needs nothing more',
      async () => {
        await desk.hangUp();
        await expect(citizen.getByTestId('citizen-screen')).toHaveAttribute('data-call', 'ended', {
          timeout: 20_000,
        });
        await expect(page.getByTestId('undisposed')).toContainText('未处置 0');
        await page.getByTestId('next').click();
        await page.getByTestId('wrap-up-done').click();
        await desk.isInState('READY');
        const play = page.getByTestId('own-calls').getByTestId('play').first();
        await expect(play).toBeVisible({ timeout: 20_000 });
        await play.click();
        const recording = page.getByTestId('recording');
        await expect
          .poll(() => recording.evaluate((audio: HTMLAudioElement) => audio.duration))
          .toBeGreaterThan(1);
      },
    );

    await story.step('The dispatcher sends it to its unit', async () => {
      const dispatcher = await stage.person(PEOPLE.dispatcher);
      await dispatcher.getByText(orderNo).first().click();
      const unit = dispatcher.locator('nz-tree-node', { hasText: '元宝区' }).first();
      await unit.hover();
      await unit.getByRole('button', { name: '主办' }).click();
      const send = dispatcher.locator('hl-command-button[command="DISPATCH"] button');
      await expect(send).toHaveAttribute('aria-disabled', 'false');
      await dispatcher.keyboard.press('Control+Enter');
      await expect(toSign).toHaveText(String(unsignedBefore + 1));
    });

    await story.step('The unit’s clerk signs it, and the board knows', async () => {
      const clerk = await stage.person(PEOPLE.clerk);
      await clerk.getByText(orderNo).first().click();
      await clerk.getByRole('button', { name: '签收', exact: true }).click();
      await expect(clerk.getByText(/签收于|已签收|✓/).first()).toBeVisible();
      await expect(toSign).toHaveText(String(unsignedBefore));
    });
  },
);
