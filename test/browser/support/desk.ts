import { expect, type Page } from '@playwright/test';

/** The agent's desk as its user handles it. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The check before the shift, until calls may come. */
  async startShift(): Promise<void> {
    await this.page.getByTestId('play-tone').click();
    await this.page.getByTestId('tone-heard').click();
    // A busy machine answers slowly: the light may be yellow, and the shift may begin.
    await expect(this.page.getByTestId('pre-shift')).toHaveAttribute('data-light', /good|weak/);
    await this.page.getByTestId('start-shift').click();
    await this.isInState('READY');
  }

  async isInState(state: string): Promise<void> {
    await expect(this.page.getByTestId('state-chip')).toHaveClass(new RegExp(`\\b${state}\\b`));
  }

  async callBarIs(phase: string, withinMs?: number): Promise<void> {
    const options = withinMs === undefined ? {} : { timeout: withinMs };
    await expect(this.page.getByTestId('call-bar')).toHaveAttribute('data-phase', phase, options);
  }

  /** The call rings, F8 takes it. */
  async answer(): Promise<void> {
    await this.callBarIs('ringing', 40_000);
    await this.page.keyboard.press('F8');
    await this.callBarIs('talking');
  }

  async hangUp(): Promise<void> {
    await this.page.keyboard.press('F8');
    await this.page.keyboard.press('F8');
    await this.callBarIs('wrap-up');
  }

  async savedAfter(act: () => Promise<void>): Promise<void> {
    await act();
    await expect(this.page.getByTestId('save-note')).toContainText('已存');
  }
}

export async function dial(citizen: Page): Promise<void> {
  await citizen.getByTestId('dial').click();
  await expect(citizen.getByTestId('citizen-screen')).toHaveAttribute('data-call', 'talking');
}
