import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { Availability } from './availability.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium is there where `CHROMIUM_PATH` names it, or where the system has installed it. */
export function chromiumAvailability(): Availability {
  return chromiumPath() === undefined
    ? { isAvailable: false, reason: 'no Chromium installed and no CHROMIUM_PATH' }
    : { isAvailable: true };
}

/** Starts Chromium without a window; its sandbox does not work for root. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('Chromium is not installed');
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  return CHROMIUM_PATH ? CHROMIUM_PATH : PLACES.find((path) => existsSync(path));
}
