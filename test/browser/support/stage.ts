import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  type Browser,
  type BrowserContext,
  type BrowserType,
  expect,
  type Page,
  test,
} from '@playwright/test';

import { DEMO_PASSWORD } from '../../support/demo-password.ts';
import { System } from '../../support/system.ts';
import type { Login } from './people.ts';
import { writeToneWav } from './tone-wav.ts';

/** What each side says: told apart on the other side by their pitch. */
export const AGENT_TONE = 700;
export const CITIZEN_TONE = 1_200;

const SOUND_FLAGS = [
  '--no-sandbox',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

export interface Stage {
  readonly system: System;
  /** A person at a computer of the hotline, signed in, on the page where the role lands. */
  person(login: Login, options?: SeatOptions): Promise<Page>;
  /** A citizen's telephone in a browser of its own. */
  citizen(number: string): Promise<Page>;
  /** A page of the system before anybody has signed in; every agent is signed off. */
  visitor(options?: SeatOptions): Promise<Page>;
}

export interface SeatOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'zh' | 'en';
}

interface Hardware {
  readonly system: System;
  /** Computers at the hotline, and the citizens' own: each speaks with its tone. */
  readonly hotline: Browser;
  readonly outside: Browser;
}

/** One real system and two browsers for all stories of a run; each story seats its own people. */
export const story = test.extend<{ stage: Stage }, { hardware: Hardware }>({
  hardware: [
    async ({ playwright }, use) => {
      const dir = await mkdtemp(path.join(tmpdir(), 'hotline-browser-'));
      const system = await System.start({
        telephony: true,
        env: { MENU_SECONDS: '1', AFTER_CALL_SECONDS: '20' },
      });
      const [hotline, outside] = await Promise.all([
        launch(playwright.chromium, await writeToneWav(path.join(dir, 'agent.wav'), AGENT_TONE)),
        launch(playwright.chromium, await writeToneWav(path.join(dir, 'out.wav'), CITIZEN_TONE)),
      ]);
      await use({ system, hotline, outside });
      await Promise.all([hotline.close(), outside.close()]);
      await system.stop();
      await rm(dir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  stage: async ({ hardware }, use) => {
    const open: BrowserContext[] = [];
    const seat = async (browser: Browser, options: SeatOptions = {}): Promise<Page> => {
      const { width = 1366, height = 768, theme = 'light', language = 'zh' } = options;
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // A colour half way between two states belongs to neither.
        reducedMotion: 'reduce',
        baseURL: hardware.system.origin,
        permissions: ['microphone'],
      });
      open.push(context);
      await context.addInitScript(
        ([chosenTheme, chosenLanguage]) => {
          localStorage.setItem('hotline.theme', chosenTheme);
          localStorage.setItem('hotline.language', chosenLanguage);
        },
        [theme, language] as const,
      );
      return context.newPage();
    };
    await use({
      system: hardware.system,
      visitor: (options) => seat(hardware.hotline, options),
      person: async (login, options) => {
        if (login.startsWith('agent')) await endShift(hardware.system, login);
        const page = await seat(hardware.hotline, options);
        await signIn(page, login);
        return page;
      },
      citizen: async (number) => {
        const page = await seat(hardware.outside);
        await page.goto('/phone');
        await page.getByTestId('own-number').fill(number);
        return page;
      },
    });
    await Promise.all(open.map((context) => context.close()));
  },
});

/** Signs in on the page; an agent whose shift the story before left running begins anew. */
export async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto('/login');
  await page.getByLabel(/账号|Account/).fill(login);
  await page.getByLabel(/密码|Password/).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/login/);
}

/** An agent's wish outlives the browser, and the story before: each shift begins signed off. */
async function endShift(system: System, login: Login): Promise<void> {
  const agent = await system.signIn(login);
  await agent.send('PUT', '/presence', { state: 'OFFLINE' });
}

function launch(chromium: BrowserType, voice: string): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is missing: run `npm test -- browser`');
  return chromium.launch({
    executablePath,
    args: [...SOUND_FLAGS, `--use-file-for-fake-audio-capture=${voice}`],
  });
}
