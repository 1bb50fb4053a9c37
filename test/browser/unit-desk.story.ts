import { expect } from '@playwright/test';

import { dispatchedTo, leadAssignment, unitIds } from '../support/order-steps.ts';
import { PEOPLE } from './support/people.ts';
import { story } from './support/stage.ts';

story(
  'From the citizen’s call to the leader’s signature: eight keys for the clerk, a telephone for the leader',
  async ({ stage }) => {
    const { system } = stage;
    const [agent, dispatcher, signer] = await Promise.all(
      [PEOPLE.agent, PEOPLE.dispatcher, PEOPLE.clerk].map((login) => system.signIn(login)),
    );
    if (!agent || !dispatcher || !signer) throw new Error('Nobody signed in');
    const [unit = ''] = await unitIds(system.database, 'YB');
    const order = await dispatchedTo({ agent, dispatcher }, unit);
    await signer.send(
      'POST',
      `/assignments/${await leadAssignment(signer, order.id)}/signature`,
      {},
    );
    const orderNo = order.orderNo ?? '';

    const clerk = await stage.person(PEOPLE.clerk);
    const row = clerk.getByRole('option', { name: orderNo });
    const press = (key: string) => clerk.keyboard.press(key);

    await story.step('Opens the order and notes down what was said: three keys', async () => {
      await expect(row).toBeVisible();
      // The row before it, so that one key opens the order.
      const at = await clerk
        .getByRole('option')
        .evaluateAll((rows, no) => rows.findIndex((one) => one.textContent.includes(no)), orderNo);
      if (at > 0)
        await clerk
          .getByRole('option')
          .nth(at - 1)
          .click();
      await press('j');
      await expect(clerk.getByRole('link', { name: orderNo })).toBeVisible();
      await press('c');
      await expect(clerk.locator('#contact-note')).toBeFocused();
      await clerk.keyboard.type('已电话联系，诉求人同意明天到现场。');
      await press('Control+Enter');
      await expect(clerk.locator('hl-contact-list')).toContainText('同意明天到现场');
    });

    await story.step('Drafts the close: five keys more', async () => {
      await press('d');
      await expect(clerk.locator('#close-account')).toBeFocused();
      await press('Alt+1');
      await clerk.keyboard.type('现场核查属实，坑槽已修补。');
      await press('Tab');
      await clerk.keyboard.type('您反映的路面已修补完毕。');
      await press('Alt+y');
    });

    await story.step('A reload loses none of it', async () => {
      await clerk.reload();
      await row.click();
      await clerk.getByRole('button', { name: '拟办结' }).click();
      await expect(clerk.locator('#close-account')).toHaveValue('现场核查属实，坑槽已修补。');
      await expect(clerk.locator('#close-reply')).toHaveValue('您反映的路面已修补完毕。');
      await press('Control+Enter');
      await expect(clerk.getByText('已送领导签署')).toBeVisible();
    });

    await story.step('The leader reads it on a telephone and signs', async () => {
      const leader = await stage.person(PEOPLE.unitLeader, { width: 390, height: 844 });
      await leader.getByRole('option', { name: orderNo }).click();
      const paper = leader.locator('hl-leader-signature');
      await expect(paper).toContainText('您反映的路面已修补完毕。');
      const agree = paper.getByRole('radio', { name: '同意办结' });
      await agree.click();
      await expect(agree).toBeChecked();
      await paper.getByRole('button', { name: '情况属实，同意办结。' }).click();
      await paper.getByRole('button', { name: '签署并报送' }).click();
      await expect(leader.getByText('已签署报送')).toBeVisible();
      const isTooWide = await leader.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isTooWide).toBe(false);
    });

    await story.step('The clerk sees at once that it is with the city', async () => {
      await clerk.getByText('全部', { exact: true }).click();
      await row.click();
      await expect(clerk.locator('hl-open-requests')).toContainText('待市级审核');
    });
  },
);
