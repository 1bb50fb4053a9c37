import { expect, type Page } from '@playwright/test';

import { DEMO_PASSWORD } from '../support/demo-password.ts';
import { Desk, dial } from './support/desk.ts';
import { PEOPLE } from './support/people.ts';
import { story } from './support/stage.ts';

/** Tabs until the wanted element has the focus; fails when it is not reached. */
async function tabTo(page: Page, selector: string, atMost = 40): Promise<void> {
  for (let presses = 0; presses < atMost; presses += 1) {
    if (
      await page
        .locator(selector)
        .first()
        .evaluate((e) => e === document.activeElement)
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached by ${atMost} tabs`);
}

story('An agent works a whole call without touching the mouse', async ({ stage }) => {
  const page = await stage.visitor();
  const desk = new Desk(page);
  const keys = page.keyboard;

  await story.step('Signs in and starts the shift', async () => {
    await page.goto('/login');
    await tabTo(page, '#login');
    await keys.type(PEOPLE.thirdAgent);
    await keys.press('Tab');
    await keys.type(DEMO_PASSWORD);
    await keys.press('Enter');
    await expect(page.getByTestId('pre-shift')).toBeVisible();
    await tabTo(page, '[data-testid=play-tone]');
    await keys.press('Enter');
    await tabTo(page, '[data-testid=tone-heard]');
    await keys.press('Enter');
    await expect(page.getByTestId('pre-shift')).toHaveAttribute('data-light', 'good');
    await tabTo(page, '[data-testid=start-shift]');
    await keys.press('Enter');
    await desk.isInState('READY');
  });

  await story.step('Takes a break and comes back by F4 and a digit', async () => {
    await keys.press('F4');
    await keys.press('6');
    await desk.isInState('BREAK');
    await keys.press('F4');
    await keys.press('1');
    await desk.isInState('READY');
  });

  const citizen = await stage.citizen('13904154444');
  await dial(citizen);
  await desk.answer();

  await story.step(
    'Is in the form at once: from ring to answer no more than a few tabs',
    async () => {
      await expect(page.locator('#field-place')).toBeFocused();
      await keys.type('江城大街 8 号');
      await keys.press('F2');
      await expect(page.locator('#field-matter')).toBeFocused();
      await keys.type('新房第一年没人住，能不能报停？');
      await tabTo(page, '#field-requesterName', 60);
      await keys.type('李某');
      await tabTo(page, '[nz-radio-button] input');
      await keys.press('Space');
      await tabTo(page, '#field-categoryCode');
      await keys.type('0103');
      await keys.press('Enter');
      await expect(page.getByTestId('save-note')).toContainText('已存');
    },
  );

  await story.step('Looks at the tabs on the right and comes back', async () => {
    await keys.press('Alt+3');
    await expect(page.getByText('通常主办')).toBeVisible();
    await keys.press('Alt+1');
  });

  await story.step('While the input method composes, its Enter is not ours (TXT-03)', async () => {
    await keys.press('F2');
    await page.locator('#field-matter').evaluate((field) => {
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const enter = { code: 'Enter', key: 'Enter', ctrlKey: true, bubbles: true };
      field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, keyCode: 229 }));
      field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    });
    await expect(page.getByTestId('outcome-bar')).not.toHaveClass(/armed/);
  });

  await story.step('Answers directly by Ctrl+Enter, 1', async () => {
    // The input method's last key may come up to 30 ms late: until then Ctrl+Enter is not ours.
    await expect(async () => {
      await keys.press('Control+Enter');
      await expect(page.getByTestId('outcome-bar')).toHaveClass(/armed/, { timeout: 100 });
    }).toPass();
    await keys.press('Escape');
    await expect(page.getByTestId('outcome-bar')).not.toHaveClass(/armed/);
    await keys.press('Control+Enter');
    await keys.press('1');
    await keys.type('首个采暖期不能报停，次年起可在供暖前一个月办理。');
    await keys.press('Control+Enter');
    await expect(page.getByTestId('receipt')).toContainText('已办结');
  });

  await story.step('Hangs up, is done, and the desk is empty again', async () => {
    await keys.press('F8');
    await keys.press('F8');
    await desk.callBarIs('wrap-up');
    await tabTo(page, '[data-testid=next]', 60);
    await keys.press('Enter');
    await expect(page.getByTestId('standby')).toBeVisible();
  });
});
