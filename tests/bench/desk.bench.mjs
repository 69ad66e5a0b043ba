// Typing in the text of the desk, marks and checks on, beside a bare textarea in the same page; and what the desk loads.
// node --import tsx tests/bench/desk.bench.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from '@fta/cases-core';
import { bundleDesk, openDesk, sizesOfDesk } from '../desk/page/bundle.ts';
import { launchChromium } from '../support/chromium.ts';
import { formatTable } from './support/table.mjs';

const EXAMPLE = join(import.meta.dirname, '../../examples/batches/yellow-river-1.md');
const KEYS = 120;
/** Between two keys, in milliseconds: checks run in the longer pauses. */
const PAUSE = 40;

/** A case of some length: the sections of one case after the other, figures in every paragraph. */
function caseOf(characters, figuresWanted) {
  const { cases } = parse(readFileSync(EXAMPLE, 'utf8')).batch;
  const sections = [];
  let [length, figures, at] = [0, 0, 0];
  while (length < characters) {
    for (const section of structuredClone(cases[at++ % cases.length].sections)) {
      for (const paragraphs of [section.lead, ...section.points.map((point) => point.paragraphs)]) {
        for (const [i, text] of paragraphs.entries()) {
          const plain = text.replace(/[0-9.%]+/gu, '若干');
          const extra = figures < figuresWanted ? `其中办理${1000 + figures}单。` : '';
          paragraphs[i] = plain + extra;
          figures += extra === '' ? 0 : 1;
          length += paragraphs[i].length;
        }
      }
      sections.push(section);
    }
  }
  const last = sections.at(-1);
  while (figures < figuresWanted) {
    const parts = [];
    while (parts.length < 10 && figures < figuresWanted) parts.push(`办理${1000 + figures++}单`);
    last.lead.push(`${parts.join('，')}。`);
  }
  return { title: '长案例', sections };
}

/** From the key to the next painted frame, as the page measures it. */
async function latencies(page, focus) {
  await focus();
  await page.evaluate(() => {
    globalThis.times = [];
    globalThis.watch ??= document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('abcdefghij'[i % 10]);
    await page.waitForTimeout(i % 20 === 19 ? 500 : PAUSE);
  }
  const times = await page.evaluate(() => globalThis.times);
  return times.sort((a, b) => a - b);
}

const at = (times, share) => `${Math.round(times[Math.floor(times.length * share)] ?? Number.NaN)}`;

const browser = await launchChromium();
const { page } = await openDesk(await browser.newContext(), await bundleDesk());
const rows = [];
for (const figures of [143, 750]) {
  const content = caseOf(11_000, figures);
  await page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) =>
      globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ entryTypes: ['longtask'] });
  });
  const opened = await page.evaluate((given) => {
    const start = performance.now();
    desk.open(given);
    return Math.round(performance.now() - start);
  }, content);
  await page.waitForFunction(() => desk.checkedTimes > 0);
  const text = JSON.stringify(await page.evaluate(() => desk.text.content()));
  const nodes = await page.evaluate(() => document.querySelectorAll('#text *').length);
  const marked = await page.evaluate(() => desk.marked().filter((mark) => mark.startsWith('figure')).length);
  await page.evaluate(() => globalThis.longTasks.splice(0));
  const typed = await latencies(page, () => page.evaluate(() => desk.text.focus('/sections/2/heading', 2)));
  const longest = await page.evaluate(() => Math.round(Math.max(0, ...globalThis.longTasks)));
  await page.evaluate((value) => {
    document.querySelector('#bare').value = value;
  }, text);
  const bare = await latencies(page, () => page.focus('#bare'));
  rows.push([
    `${marked}`,
    `${text.length}`,
    `${opened}`,
    `${nodes}`,
    at(typed, 0.5),
    at(typed, 0.95),
    at(bare, 0.5),
    at(bare, 0.95),
    `${longest}`,
  ]);
}
await browser.close();
console.log(
  formatTable(
    ['figures', 'characters', 'opened, ms', 'elements', 'text p50', 'p95', 'textarea p50', 'p95', 'longest task'],
    rows,
  ),
);
const sizes = await sizesOfDesk();
console.log(
  formatTable(
    ['loaded', 'kB gzipped'],
    [...sizes].map(([name, bytes]) => [name, (gzipSync(bytes).length / 1000).toFixed(1)]),
  ),
);
