import { blankCase, type Case, describeProvider, parse } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptSources, keptSources, sourcesOf } from '../../server/src/cases/sources.ts';

const base: Case = {
  ...blankCase(),
  title: '无纸通关新模式',
  provider: describeProvider('山东自贸试验区'),
  lead: ['甲段。', '乙段。', '丙段。', '丁段。', '乙段。'],
};

/** Each text a line of its own, in the order of the case. */
function keptOf(content: Case): KeptSources {
  const lines = [content.title, `（${content.provider.name}提供）`, '## 一、主要做法', ...content.lead];
  const text = `# 1. ${lines.join('\n\n')}`;
  const parsed = { ...parse(text), text, format: 'text' as const, pages: null };
  const kept = keptSources({ name: 'C:\\文稿\\第一批.md', content: text }, parsed)(0);
  if (!kept) throw new Error('there is no case');
  return kept;
}

/** The paragraphs of the section that the sample is read into. */
const withParagraphs = (...lead: string[]): Case => ({
  ...base,
  lead: [],
  sections: [{ kind: 'practices', heading: '主要做法', lead, points: [] }],
});
const kept = keptOf(base);
const LEAD = '/sections/0/lead/';
/** Of each paragraph the line it stands in, with a mark where it was rewritten; `null` where it has no place. */
function linesOf(...lead: string[]): (string | null)[] {
  const { places } = sourcesOf(kept, withParagraphs(...lead));
  return lead.map((_, at) => {
    const place = places.find(({ path }) => path === `${LEAD}${at}`);
    return place ? `${place.lines?.start.line}${place.changed ? '!' : ''}` : null;
  });
}

describe('the places of a case', () => {
  it('are those of its texts as they were read, and of its file without the folder', () => {
    expect(kept.file).toMatchObject({ name: '第一批.md', format: 'text' });
    expect(kept.file.sha256).toMatch(/^[\da-f]{64}$/);
    expect(linesOf(...base.lead)).toEqual(['7', '9', '11', '13', '15']);
  });

  it.each([
    ['one before it is taken out', ['乙段。', '丙段。', '丁段。', '乙段。'], ['9', '11', '13', '15']],
    ['one is put in', ['甲段。', '新段。', '乙段。', '丙段。', '丁段。', '乙段。'], ['7', null, '9', '11', '13', '15']],
    ['two change places', ['甲段。', '丁段。', '乙段。', '丙段。', '乙段。'], ['7', '13', '9', '11', '15']],
    ['one of two alike is taken out', ['甲段。', '丙段。', '丁段。', '乙段。'], ['7', '11', '13', '15']],
  ])('stay with the words where %s', (_, lead, lines) => {
    expect(linesOf(...lead)).toEqual(lines);
  });

  it.each([
    ['one is rewritten', ['甲段。', '乙段。', '改过的丙段。', '丁段。', '乙段。'], ['7', '9', '11!', '13', '15']],
    ['two beside each other are', ['甲段。', '改一。', '改二。', '丁段。', '乙段。'], ['7', '9!', '11!', '13', '15']],
    ['the last is', ['甲段。', '乙段。', '丙段。', '丁段。', '改五。'], ['7', '9', '11', '13', '15!']],
    ['one comes in the place of two', ['甲段。', '并成一段。', '丁段。', '乙段。'], ['7', null, '13', '15']],
  ])('say so where %s', (_, lead, lines) => {
    expect(linesOf(...lead)).toEqual(lines);
  });

  it('are none of another text altogether', () => {
    const other = { ...withParagraphs('别的。'), title: '别的', provider: describeProvider('四川自贸试验区') };
    const { sections } = other;
    expect(
      sourcesOf(kept, { ...other, sections: sections.map((each) => ({ ...each, heading: '别的' })) }).places,
    ).toEqual([]);
  });

  it('of unchanged words are places of these words, whatever is done to the others', () => {
    const words = fc.constantFrom('甲段。', '乙段。', '丙段。', '丁段。', '戊段。', '己段。');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { maxLength: 12 }), (before, after) => {
        const own = keptOf({ ...base, lead: before });
        const content = withParagraphs(...after);
        const { places } = sourcesOf(own, content);
        const lines = places.map(({ lines: place }) => place?.start.line);
        expect(new Set(lines).size).toBe(lines.length);
        for (const { path, lines: place, changed } of places) {
          if (!path.startsWith(LEAD)) continue;
          const was = before[((place?.start.line ?? 0) - 7) / 2];
          const is = after[Number(path.slice(LEAD.length))];
          expect(was === is).toBe(!changed);
        }
        const stayed = places.filter(({ path, changed }) => path.startsWith(LEAD) && !changed).length;
        const common = [...new Set(after)].reduce((sum, word) => {
          const count = (list: string[]) => list.filter((each) => each === word).length;
          return sum + Math.min(count(before), count(after));
        }, 0);
        expect(stayed).toBe(common);
      }),
      { numRuns: 300 },
    );
  });
});
