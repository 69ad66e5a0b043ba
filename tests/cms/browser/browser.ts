import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.ts';
import { isHarmless } from './harmless.ts';

/** A browser in which several people work, each in a session of their own. */
export interface TestBrowser {
  /** A fresh page of a fresh session at the app, with nobody logged in, in a browser of a language. */
  open(locale?: string): Promise<Page>;
  /** What went wrong in any of the pages since this was last asked: errors, and requests that left this machine. */
  faults(): string[];
  /** Keeps a picture of every page, see `picture`. */
  pictures(name: string): Promise<void>;
  close(): Promise<void>;
}

const { FTA_SHOTS } = process.env;
const VIEWPORT = { width: 1440, height: 900 };
/** The panel scrolls inside, so that a picture of all of a page takes a high window. */
const HIGH_VIEWPORT = { width: 1440, height: 2400 };

/** Starts the browser for the app at `url`. */
export async function startBrowser(url: string): Promise<TestBrowser> {
  const browser = await launchChromium();
  const viewport = FTA_SHOTS === undefined ? VIEWPORT : HIGH_VIEWPORT;
  let faults: string[] = [];
  return {
    async open(locale = 'zh-CN') {
      const context = await browser.newContext({ baseURL: url, viewport, locale });
      context.setDefaultTimeout(20_000);
      context.on('page', (page) => watch(page, (fault) => faults.push(fault)));
      return context.newPage();
    },
    faults() {
      const found = faults;
      faults = [];
      return found;
    },
    async pictures(name) {
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [i, page] of pages.entries()) await picture(page, `${name}-${i + 1}`);
    },
    close: () => browser.close(),
  };
}

function watch(page: Page, report: (fault: string) => void): void {
  page.on('pageerror', ({ message }) => report(`uncaught: ${message}`));
  page.on('crash', () => report('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isHarmless(textOf(message))) report(`console: ${textOf(message)}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1') report(`request: ${request.url()}`);
  });
}

function textOf(message: ConsoleMessage): string {
  const { url } = message.location();
  return url === '' ? message.text() : `${message.text()} (${new URL(url).pathname})`;
}

/** Keeps a picture of the page where `FTA_SHOTS` names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (FTA_SHOTS === undefined) return;
  mkdirSync(FTA_SHOTS, { recursive: true });
  await page.screenshot({ path: join(FTA_SHOTS, `${name}.png`) });
}
