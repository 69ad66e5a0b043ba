import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { RULES } from '../src/check/rules.ts';
import { CORRECTIONS } from '../src/fix/corrections.ts';
import { applyFixes, type Fix, fixDocument, fixesOf } from '../src/fix/index.ts';
import { bringsNone, speaksLess, tallyOf } from '../src/fix/tally.ts';
import { parse } from '../src/parse/pipeline.ts';
import type { Batch } from '../src/schema/batch.ts';
import { MESSAGES, type RuleId } from '../src/schema/messages.ts';
import { valueAt } from '../src/schema/pointer.ts';
import { arbitraryBatch } from './support/arbitrary-batch.ts';
import { DRESSED } from './support/documents.ts';
import { faultyBatch } from './support/faulty-batch.ts';
import { FIXTURES } from './support/fixtures.ts';
import { batchOf, caseSaying, sectionOf, soundCase } from './support/small-batch.ts';

/** What a rule's first fix makes of a paragraph. */
function mended(ruleId: RuleId, ...paragraphs: string[]): string[] | null {
  const batch = batchOf(caseSaying(...paragraphs));
  const [fix] = fixesOf(batch, { rules: [ruleId] });
  return fix ? (applyFixes(batch, [fix]).cases[0]?.sections[1]?.lead ?? null) : null;
}

describe('the fix of', () => {
  it.each([
    ['doubled-word', '海关加强加强协作。', '海关加强协作。'],
    ['doubled-word', '海关加强加强加强协作。', '海关加强协作。'],
    ['doubled-punctuation', '单证减少，，时间缩短。', '单证减少，时间缩短。'],
    ['doubled-punctuation', '单证减少，。时间缩短。。', '单证减少。时间缩短。'],
    ['unbalanced-mark', '推行“一码通行“服务。', '推行“一码通行”服务。'],
    ['unbalanced-mark', '推行”一码通行”服务。', '推行“一码通行”服务。'],
    ['unbalanced-mark', '推行（（一码通行）服务。', '推行（一码通行）服务。'],
    ['half-width-in-text', '单证减少,时间缩短.', '单证减少，时间缩短。'],
    ['half-width-in-text', '平台(甲AI)上线, 运行平稳。', '平台（甲AI）上线，运行平稳。'],
    ['enumeration-repeated', '一是建库。二是联网。二是共享。', '一是建库。二是联网。三是共享。'],
    ['enumeration-repeated', '一是建库。二是联网。二是共享。三是推广。', '一是建库。二是联网。三是共享。四是推广。'],
    ['enumeration-gap', '一是建库。二是联网。四是共享。', '一是建库。二是联网。三是共享。'],
    ['enumeration-gap', '①建库；③联网；④共享。', '①建库；②联网；③共享。'],
    ['enumeration-gap', '一是建库存。二是联网络。三共享。', '一是建库存。二是联网络。三是共享。'],
  ] as const)('%s makes of %s what was meant', (ruleId, before, after) => {
    expect(mended(ruleId, before)).toEqual([after]);
  });

  it.each([
    ['doubled-punctuation', '单证减少，；时间缩短。'],
    ['doubled-punctuation', '单证减少。。。'],
    ['unbalanced-mark', '推行“一码通行服务。'],
    ['unbalanced-mark', '推行“甲“乙“丙”。'],
    ['half-width-in-text', '一.建库'],
    ['enumeration-gap', '一是建库。'],
  ] as const)('%s is none where nobody knows what was meant: %s', (ruleId, text) => {
    expect(check(batchOf(caseSaying(text))).map((found) => found.ruleId)).toContain(ruleId);
    expect(mended(ruleId, text)).toBeNull();
  });

  it('title-marker takes off every marker, but not the whole title', () => {
    const titles = ['（一）1.建库', '共享。', '一、'];
    const points = titles.map((title) => [title, '已经完成。']);
    const batch = batchOf(soundCase({ sections: [sectionOf('practices', '主要做法', [], points)] }));
    const fixes = [...fixesOf(batch, { rules: ['title-marker'] })];
    const { points: fixed } = applyFixes(batch, fixes).cases[0]?.sections[0] ?? { points: [] };
    expect(fixed.map(({ title }) => title)).toEqual(['建库', '共享', '一、']);
  });

  it('section-renamed is the first name of the profile, and for somebody to choose', () => {
    const batch = batchOf(soundCase({ sections: [sectionOf('outcomes', '实践成效', ['效果明显。'])] }));
    const [fix] = fixesOf(batch, { rules: ['section-renamed'] });
    expect(fix).toMatchObject({ before: '实践成效', after: '实践效果', isCertain: false });
    expect(applyFixes(batch, fix ? [fix] : []).cases[0]?.sections[0]).toMatchObject({
      kind: 'outcomes',
      heading: '实践效果',
    });
  });

  it.each([
    ['point-number-gap', [1, 2, 4, 5], [1, 2, 3, 4]],
    ['point-number-gap', [3, 4], [1, 2]],
    ['point-number-repeated', [1, 2, 2, 3], [1, 2, 3, 4]],
  ] as const)('%s counts %j from the first one', (ruleId, before, after) => {
    const section = sectionOf(
      'practices',
      '主要做法',
      [],
      before.map((at) => [`要点${at}`, '已经完成。']),
    );
    const points = section.points.map((point, at) => ({ ...point, number: before[at] ?? 0 }));
    const batch = batchOf(soundCase({ sections: [{ ...section, points }] }));
    const [fix] = fixesOf(batch, { rules: [ruleId] });
    const fixed = applyFixes(batch, fix ? [fix] : []).cases[0]?.sections[0]?.points.map(({ number }) => number);
    expect(fixed).toEqual(after);
  });
});

describe('every fix', () => {
  it('is declared by a message of a rule, whose parameters it uses', () => {
    const worded = RULES.filter(({ id }) => 'fix' in MESSAGES[id]).map(({ id }) => id);
    expect(worded.sort()).toEqual(Object.keys(CORRECTIONS).sort());
    for (const rule of Object.values(MESSAGES)) {
      if (!('fix' in rule)) continue;
      for (const language of ['zh', 'en'] as const) {
        for (const [name] of rule.fix[language].matchAll(/\{\w+\}/g)) expect(rule.message[language]).toContain(name);
      }
    }
  });

  it.each([
    ['generated cases', arbitraryBatch, 8],
    ['cases full of faults', faultyBatch, 30],
  ])('takes its fault away, brings none as grave and changes nothing else, in %s', (_, batches, numRuns) => {
    fc.assert(
      fc.property(batches, (batch) => {
        for (const fix of fixesOf(batch)) expectSound(batch, fix);
      }),
      { numRuns },
    );
  });

  it('moves figures that somebody stated with their words', () => {
    const said = caseSaying('海关加强加强协作，时间缩短30%。');
    const figures = said.figures.map((figure) => ({ ...figure, label: '所需时间' }));
    const batch = batchOf({ ...said, figures });
    const [figure] = applyFixes(batch, fixesOf(batch)).cases[0]?.figures ?? [];
    expect(figure).toMatchObject({ label: '所需时间', text: '30%', start: figures[0] && figures[0].start - 2 });
  });

  it('is refused where two overlap, and where there is no text', () => {
    const batch = batchOf(caseSaying('海关加强加强协作。'));
    const [fix] = fixesOf(batch);
    expect(() => applyFixes(batch, fix ? [fix, fix] : [])).toThrow(/do not overlap/);
    const nowhere = { edits: [{ path: '/cases/7/title', start: 0, end: 1, replacement: '' }] };
    expect(() => applyFixes(batch, [nowhere])).toThrow('/cases/7/title');
  });
});

function expectSound(batch: Batch, fix: Fix): void {
  const [before, after] = [batch, applyFixes(batch, [fix])];
  const [found, left] = [tallyOf(check(before)), tallyOf(check(after))];
  expect(speaksLess(fix.ruleId, fix.path, found, left)).toBe(true);
  expect(bringsNone(MESSAGES[fix.ruleId].severity, found, left)).toBe(true);
  for (const { path } of fix.edits) expect(valueAt(after, path)).not.toBe(valueAt(before, path));
  const edited = new Set(fix.edits.map(({ path }) => path));
  expect(wordsWithout(after, edited)).toBe(wordsWithout(before, edited));
}

/** All but the texts at these pointers, and what is read out of texts. */
function wordsWithout(batch: Batch, paths: ReadonlySet<string>): string {
  const strip = (value: unknown, path: string): unknown => {
    if (paths.has(path) || /\/(?:figures|citations)$/.test(path)) return null;
    if (Array.isArray(value)) return value.map((item, at) => strip(item, `${path}/${at}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strip(item, `${path}/${key}`)]));
  };
  return JSON.stringify(strip(batch, ''));
}

describe('the fixes of a document', () => {
  const DOCUMENTS = [...FIXTURES, ...DRESSED].map(({ name, source }) => [name, source] as const);

  it.each(DOCUMENTS)(
    '%s: lines without one stay, nothing as grave comes, and a second run does nothing',
    (_, source) => {
      const { text, changes } = fixDocument(source);
      const [before, after] = [source.split('\n'), text.split('\n')];
      expect(after.length).toBe(before.length);
      if (changes.length === 0) expect(text).toBe(source);
      expect(bringsNone('error', tallyOf(parse(source).diagnostics), tallyOf(parse(text).diagnostics))).toBe(true);
      expect(fixDocument(text)).toEqual({ text, changes: [] });
    },
  );

  it('leaves marks, line breaks and references between the words alone', () => {
    const source = [
      '# 1. 无纸通关新模式',
      '（山东自贸试验区提供）',
      '## 一、主要做法',
      '  **海关加强**加强协作，，单证&amp;数据共享。  ',
      '推行“一码通行“服务&mdash;&mdash;共8 0 %的企业。',
      '## 二、实践效果',
      '⼀是时间缩短.',
      '',
    ].join('\r\n');
    const { text, changes } = fixDocument(source);
    expect(text.split('\r\n')).toEqual([
      '# 1. 无纸通关新模式',
      '（山东自贸试验区提供）',
      '## 一、主要做法',
      '  **海关加强**协作，单证&amp;数据共享。  ',
      '推行“一码通行”服务&mdash;&mdash;共80%的企业。',
      '## 二、实践效果',
      '一是时间缩短。',
      '',
    ]);
    expect(changes.map(({ ruleId, place }) => [ruleId, place.start.line])).toEqual([
      ['doubled-word', 4],
      ['doubled-punctuation', 4],
      ['unbalanced-mark', 5],
      ['number-closed', 5],
      ['radicals-folded', 7],
      ['half-width-in-text', 7],
    ]);
  });
});
