/**
 * Scans of the first batch: wrong characters, figures, which of the wrong ones are uncertain, and what a page costs. Pages and
 * resolutions by argument: `ocr.bench.mjs 18 200 150 100`. Prints a table; asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderMarkdown } from '@fta/cases-core';
import { valueAt } from '@fta/cases-core/schema';
import { createReader } from '@fta/cases-ocr';
import { parseFile } from '@fta/cases-office';
import { formatTable } from './support/table.mjs';

const [pages = 18, ...resolutions] = process.argv.slice(2).map(Number);
/** Behind title and contents. */
const FIRST = 3;
const DEGREES = 1;
/** Characters beside a figure by which it is found in the true text. */
const BESIDE = 3;
const batches = process.env.FTA_BATCHES ?? fileURLToPath(new URL('../../../shared/batches/', import.meta.url));
const official = join(batches, 'batch-1.pdf');
if (!existsSync(official)) {
  console.log('the first batch is not here: nothing is measured');
  process.exit(0);
}

const scan = fileURLToPath(new URL('support/scan.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fta-scan-'));

async function read(dpi) {
  const path = join(folder, `${dpi}.pdf`);
  execFileSync(process.execPath, [scan, official, path, FIRST, FIRST + pages - 1, dpi, DEGREES].map(String));
  const reader = createReader();
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await parseFile(readFileSync(path), { reader });
  const { user, system } = process.cpuUsage(used);
  await reader.end();
  const cost = { wall: (performance.now() - start) / 1e3 / pages, cpu: (user + system) / 1e6 / pages };
  return { dpi, result, cost, megabytes: process.resourceUsage().maxRSS / 1e3 };
}

const scans = [];
for (const dpi of resolutions.length > 0 ? resolutions : [200]) scans.push(await read(dpi));
rmSync(folder, { recursive: true });

const plain = (text) =>
  text
    .normalize('NFKC')
    .replace(/[“”‘’'"]/gu, '"')
    .replace(/[—–―－]/gu, '-')
    .replace(/[\s#>*|`\\]+/gu, '');

/** Changes of characters that make one text of another. */
function distance(a, b) {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let at = 1; at <= b.length; at++)
      next[at] = Math.min(before[at] + 1, next[at - 1] + 1, before[at - 1] + (a[row - 1] === b[at - 1] ? 0 : 1));
    before = next;
  }
  return before[b.length];
}

const truth = await parseFile(readFileSync(official));
const pagesOf = (index) =>
  Object.entries(truth.pages.nodes).flatMap(([pointer, places]) =>
    pointer.startsWith(`/cases/${index}/`) ? places.map(({ page }) => page) : [],
  );
const within = truth.batch.cases.filter((_, index) =>
  pagesOf(index).every((page) => page >= FIRST && page < FIRST + pages),
);
/** What is not printed on a page of the case is the same for both. */
const textOf = (entry, { id }) => plain(renderMarkdown({ ...truth.batch, cases: [{ ...entry, id }] }));
const keyOf = ({ value, min, max, unit }) => JSON.stringify([value, min, max, unit]);
/** What stands right before and behind a stretch of a text. */
const wordsAround = (batch, path, start, end) => {
  const text = valueAt(batch, path);
  return [plain(text.slice(Math.max(0, start - BESIDE), start)), plain(text.slice(end, end + BESIDE))];
};

function without(figures, others) {
  const left = others.map(keyOf);
  return figures.filter((figure) => {
    const at = left.indexOf(keyOf(figure));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What is uncertain in a case. */
const uncertainIn = ({ batch, pages: { uncertain } }, number) =>
  uncertain.filter(({ path }) => batch.cases[Number(/^\/cases\/(\d+)/.exec(path ?? '')?.[1])]?.number === number);

function measure({ dpi, result, cost, megabytes }) {
  const sums = { wrong: 0, characters: 0, found: 0, expected: 0, matched: 0, wrongFigures: 0, unmarked: [], alarms: 0 };
  for (const entry of within) {
    const read = result.batch.cases.find(({ number }) => number === entry.number);
    const [expected, got] = [textOf(entry, entry), read ? textOf(read, entry) : ''];
    sums.wrong += distance([...expected], [...got]);
    sums.characters += expected.length;
    const figures = read?.figures ?? [];
    const [missed, extra] = [without(entry.figures, figures), without(figures, entry.figures)];
    sums.expected += entry.figures.length;
    sums.found += figures.length;
    sums.matched += figures.length - extra.length;
    const uncertain = uncertainIn(result, entry.number);
    // A figure that was read wrong is marked where a mark stands over it, one that was missed where one stands between the same words.
    const stands = uncertain.map(({ path, start, end }) => ({
      path,
      start,
      end,
      words: wordsAround(result.batch, path, start, end),
    }));
    const isMarkedExtra = ({ path, start, end }) =>
      stands.some((mark) => mark.path.replace(/^\/cases\/\d+/, '') === path && mark.start < end && start < mark.end);
    const isMarkedMissed = ({ path, start, end }) => {
      const [before, after] = wordsAround({ cases: [entry] }, `/cases/0${path}`, start, end);
      return stands.some(({ words }) => (before !== '' && words[0] === before) || (after !== '' && words[1] === after));
    };
    sums.wrongFigures += Math.max(missed.length, extra.length);
    const unmarked = [
      ...missed.filter((each) => !isMarkedMissed(each)),
      ...extra.filter((each) => !isMarkedExtra(each)),
    ];
    for (const { text } of unmarked) sums.unmarked.push(`${entry.number}: ${text}`);
    for (const { first, second, place } of uncertain) {
      const around = result.text.slice(Math.max(0, place.start.offset - BESIDE), place.end.offset + BESIDE);
      const isAlarm = expected.includes(plain(around));
      if (isAlarm) sums.alarms++;
      console.log(
        `${dpi} dpi  ${entry.number}  ${around}  ${first} | ${second}${isAlarm ? '  (first was right)' : ''}`,
      );
    }
  }
  for (const each of sums.unmarked) console.log(`${dpi} dpi  not marked  ${each}`);
  const f1 = (2 * sums.matched) / (sums.found + sums.expected);
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)}%`;
  return [
    String(dpi),
    percent(sums.wrong, sums.characters),
    f1.toFixed(3),
    `${sums.wrongFigures}/${sums.expected}`,
    String(sums.unmarked.length),
    percent(sums.alarms, sums.expected),
    cost.cpu.toFixed(1),
    cost.wall.toFixed(1),
    megabytes.toFixed(0),
  ];
}

const rows = scans.map(measure);
console.log(`\n${pages} pages of the first batch, ${within.length} whole cases, askew by ${DEGREES}°, grey\n`);
const heads = ['dpi', 'wrong', 'F1', 'wrong figures', 'unmarked', 'false alarms', 'cpu s', 'wall s', 'MB'];
console.log(formatTable(heads, rows));
process.exit(0);
