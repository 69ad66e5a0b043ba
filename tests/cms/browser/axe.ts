import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Once nothing moves or fades in any more: half faded in, every text is too pale. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/** What axe finds grave inside an element; Strapi's own shell around it is not looked at. */
export async function graveFaultsIn(page: Page, selector: string): Promise<string[]> {
  await untilStill(page);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string>(
    (within) => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ include: [within] }),
    selector,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
