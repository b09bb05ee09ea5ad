import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Running } from '../runtime/running.ts';
import { startNode } from '../runtime/runtimes.ts';
import { openBrowser, openPage, type Watched } from './browser.ts';

/** The site and a browser for the tests of one file. */
export interface ResidentPages {
  /** Opens an address for a new person; what goes wrong in the browser fails the test. */
  open(path: string, options: BrowserContextOptions): Promise<Page>;
  /** What the browser will report on its console because the test provokes it. */
  expectFault(fault: RegExp): void;
  readonly browser: Browser;
  readonly address: string;
}

/** Starts site and browser before the tests of the block it is called in, and stops them after. */
export function residentPages(): ResidentPages {
  let server: Running;
  let browser: Browser;
  let opened: Watched[] = [];
  let provoked: RegExp | undefined;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startNode(), openBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults).filter((fault) => !provoked?.test(fault));
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
    provoked = undefined;
    expect(faults).toEqual([]);
  });

  return {
    async open(path, options) {
      const watched = await openPage(browser, server.address, options);
      opened.push(watched);
      await watched.page.goto(path);
      return watched.page;
    },
    expectFault: (fault) => {
      provoked = fault;
    },
    get browser() {
      return browser;
    },
    get address() {
      return server.address;
    },
  };
}

/** Types a question and sends it. */
export async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel('您想问什么？').fill(text);
  await page.getByRole('button', { name: '提问', exact: true }).click();
}

export const lastCard = (page: Page): Locator => page.locator('article.answer').last();
