import { describe, expect, it } from 'vitest';
import { parse } from '../src/index.ts';
import { batchSchema } from '../src/schema/index.ts';
import { randomEdits, rubble, spliced, truncated } from './fuzz/damage.ts';
import { FULL_SIZE, MONSTERS } from './fuzz/monsters.ts';
import { hardWrap } from './mutilations/wraps.ts';
import { DOCUMENTS } from './support/documents.ts';
import { ledgerFaults } from './support/ledger.ts';
import { createRandom, type Random } from './support/random.ts';

/** A case of its own, for machines without the official document. */
const OWN_TEXT = `# 某自贸试验区第一批最佳实践案例

## 1.推行“一单到底”联运模式

（山东自贸试验区提供）

针对多式联运换单难的问题，2023 年起推行“一单到底”，累计签发 1.2 万单。

### 一、主要做法

#### （一）统一规则。

一是统一单证格式；二是统一责任划分。

#### （二）统一平台。

建成平台 1 个，接入企业 86 家。

### 二、实践效果

运输时间缩短 30%，每箱节省 400 元。

### 三、下一步工作思路

推广到全部线路。
`;

/** Generous: a hang is what is looked for, the benchmark measures the rest. */
const TIME_LIMIT = 20_000;
const ROUNDS = 120;

/**
 * What random damage leaves of Markdown (half a fence, half a footnote) reads otherwise to the check of the source map than
 * to a Markdown reader: there, only the accounting and the shape are held to.
 */
function faultsOfRubble(source: string): string[] {
  return faultsOf(source).filter((fault) => !fault.includes('source has'));
}

function faultsOf(source: string): string[] {
  const result = parse(source);
  const issues = batchSchema.safeParse(result.batch).error?.issues ?? [];
  return [...issues.map(({ path, message }) => `${path.join('/')}: ${message}`), ...ledgerFaults(source, result)];
}

const seeds = Array.from({ length: ROUNDS }, (_, index) => index + 1);
const window = (text: string, random: Random): string => {
  const start = random.below(Math.max(1, text.length - 12_000));
  return text.slice(start, start + 12_000);
};

/**
 * Links within links by the thousand are read in parts, so that some keep their address as text; the source map check
 * takes every address for markup.
 */
const WITH_ADDRESSES_KEPT = new Set(['links in links', 'images in images']);

describe('documents made to break a parser', () => {
  it.each(Object.entries(MONSTERS))('%s', { timeout: TIME_LIMIT }, (name, make) => {
    const faults = faultsOf(make(FULL_SIZE)).filter(
      (fault) => !(WITH_ADDRESSES_KEPT.has(name) && fault.includes('source has')),
    );
    expect(faults.slice(0, 5)).toEqual([]);
  });
});

describe('random damage to a document of our own', () => {
  it.each([
    ['edits', (random: Random) => randomEdits(OWN_TEXT, random)],
    ['truncations', (random: Random) => truncated(OWN_TEXT, random)],
    ['splices', (random: Random) => spliced(OWN_TEXT, randomEdits(OWN_TEXT, random), random)],
    ['rubble', rubble],
  ] as const)('%s', { timeout: TIME_LIMIT }, (_, damage) => {
    const broken = seeds.flatMap((seed) => {
      const faults = faultsOfRubble(damage(createRandom(seed)));
      return faults.length === 0 ? [] : [{ seed, faults: faults.slice(0, 3) }];
    });
    expect(broken).toEqual([]);
  });
});

describe.each(DOCUMENTS)('random damage to $name', ({ source }) => {
  const wrapped = hardWrap({ width: 36, headings: true, blankLines: true });
  it.each([
    ['edits', (text: string, random: Random) => randomEdits(window(text, random), random)],
    ['truncations', (text: string, random: Random) => window(truncated(text, random), random)],
    ['splices', (text: string, random: Random) => spliced(text, wrapped(text, random), random)],
  ] as const)('%s', { timeout: 3 * TIME_LIMIT }, (_, damage) => {
    const broken = seeds.flatMap((seed) => {
      const faults = faultsOfRubble(damage(source, createRandom(seed)));
      return faults.length === 0 ? [] : [{ seed, faults: faults.slice(0, 3) }];
    });
    expect(broken).toEqual([]);
  });
});
