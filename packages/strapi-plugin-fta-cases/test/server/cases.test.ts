import { readFileSync } from 'node:fs';
import { derivedCitations, derivedFigures, parse } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../server/src/cases/content-hash.ts';
import { deriveCase, deriveParsedCase, providerOf } from '../../server/src/cases/derive.ts';
import { attributePath, attributesOf, caseOf } from '../../server/src/cases/record.ts';
import { arbitraryCase } from './arbitrary-case.ts';

const DIGEST = new URL('../../../../examples/batches/yellow-river-1.md', import.meta.url);

/** A case with everything blank. */
const blank = caseOf({}, []);

describe('a case in its attributes', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(arbitraryCase, (single) => {
        expect(JSON.stringify(caseOf(attributesOf(single), single.topics))).toBe(JSON.stringify(single));
      }),
    );
  });

  it('has blanks where nothing is filled in', () => {
    expect(blank).toMatchObject({ title: '', provider: { name: '' }, sections: [], summary: null });
  });

  it.each([
    [['title'], ['title']],
    [['id'], ['caseId']],
    [['provider', 'name'], ['providerName']],
    [['provider', 'region'], ['providerRegion']],
    [
      ['sections', 0, 'points', 1, 'title'],
      ['sections', '0', 'points', '1', 'title'],
    ],
    [[], []],
  ])('path %j leads to the field %j', (path, attribute) => {
    expect(attributePath(path)).toEqual(attribute);
  });
});

describe('deriveCase', () => {
  it('reads figures and citations from the text, and twice gives what once gives', () => {
    fc.assert(
      fc.property(arbitraryCase, (single) => {
        const { content } = deriveCase(single);
        if (!content) throw new Error('a case was expected');
        expect(content.figures).toEqual(derivedFigures(single.lead, single.sections));
        expect(content.citations).toEqual(derivedCitations(single.lead, single.sections));
        expect(deriveCase(content).content).toEqual(content);
        expect(contentHash(deriveCase(content).content ?? blank)).toBe(contentHash(content));
      }),
    );
  });

  it('gives for what the parser has read the same, without reading it again', () => {
    const { batch } = parse(readFileSync(DIGEST, 'utf8'));
    expect(batch.cases).not.toEqual([]);
    for (const single of batch.cases) expect(deriveParsedCase(single)).toEqual(deriveCase(single));
  });

  it('reads a parsed case again where trimming changes its text', () => {
    const [single] = parse('# 案例\n\n提供单位：山东自贸试验区\n\n压缩50%。').batch.cases;
    if (!single) throw new Error('a case was expected');
    const padded = { ...single, lead: single.lead.map((text) => `  ${text}`), figures: [] };
    expect(deriveParsedCase(padded).content?.figures.map(({ text }) => text)).toEqual(['50%']);
  });

  it('takes figures that were typed for nothing', () => {
    const typed = { ...blank, id: 'b-1', number: 1, provider: providerOf('山东自贸试验区', null), lead: ['压缩50%。'] };
    const { content } = deriveCase({ ...typed, figures: [{ text: '99%' }] as never });
    expect(content?.figures.map(({ text }) => text)).toEqual(['50%']);
  });

  it('trims what typing leaves: white space, wrapped lines, empty paragraphs', () => {
    const typed = {
      ...blank,
      id: 'b-1',
      number: 1,
      title: ' 无纸\n通关 ',
      provider: providerOf('山东自贸试验区', null),
    };
    const { content } = deriveCase({ ...typed, lead: ['  一句。\r\n', ' ', ''], summary: '  ' });
    expect(content).toMatchObject({ title: '无纸通关', lead: ['一句。'], summary: null });
  });

  it.each([
    ['a title that is a number', { title: 5 }, ['title']],
    ['sections that are a text', { sections: 'x' }, ['sections']],
    [
      'a section of no known kind',
      { sections: [{ kind: 'x', heading: '', lead: [], points: [] }] },
      ['sections', 0, 'kind'],
    ],
    [
      'a point that is null',
      { sections: [{ kind: 'other', heading: '', lead: [], points: [null] }] },
      ['sections', 0, 'points', 0],
    ],
    ['a paragraph that is an object', { lead: [{}] }, ['lead', 0]],
    ['a topic nobody knows', { topics: ['x'] }, ['topics', 0]],
  ])('says where %s is wrong', (_, wrong, path) => {
    const draft = { ...blank, id: 'b-1', number: 1, provider: providerOf('山东自贸试验区', null), ...wrong };
    expect(deriveCase(draft as never).issues?.map((issue) => issue.path)).toContainEqual(path);
  });
});
