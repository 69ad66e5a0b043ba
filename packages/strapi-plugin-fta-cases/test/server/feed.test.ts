import type { Case } from '@fta/cases-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../server/src/cases/record.ts';
import { atomFeed, type FeedCase, MOST_ENTRIES } from '../../server/src/feed/atom.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const OPTIONS = {
  id: 'urn:fta-cases:feed',
  title: '案例',
  pages: { self: 'https://cms.example.org/api/fta-cases/feed.atom?topic=green&q=%E6%B5%B7' },
  caseUrl: 'https://example.org/cases/{id}?from=feed&id={id}',
};

const blank = caseOf({}, []);

function published(parts: Partial<Case>, updatedAt = '2026-01-31T08:00:00.000Z'): FeedCase {
  return { content: { ...blank, id: 'b-1', ...parts }, updatedAt, publishedAt: '2025-12-31T08:00:00.000Z' };
}

const read = (cases: readonly FeedCase[], options: Partial<typeof OPTIONS> = {}) =>
  readXml(atomFeed(cases, { ...OPTIONS, ...options }));
const all = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name);
const one = (element: XmlElement, name: string): XmlElement => {
  const [found, ...more] = all(element, name);
  if (!found || more.length > 0) throw new Error(`${all(element, name).length} × ${name}`);
  return found;
};
const entries = (feed: XmlElement) => all(feed, 'entry');
const idsOf = (feed: XmlElement) => entries(feed).map((entry) => one(entry, 'id').text);

/** Text of an HTML construct that has no markup. */
const plain = (html: string) => {
  expect(html).not.toMatch(/<|&(?!amp;|lt;|gt;)/);
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
};

/** Any text at all: what is no character, half of one, markup, the ends of sections, escapes that are none. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '&amp;',
        '&amp;amp;',
        ']]>',
        '<![CDATA[',
        '"',
        "'",
        '\ud800',
        '\0',
        '\ufffe',
        '海',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

/** As a text is read back: characters that XML does not have are replaced. */
const kept = (text: string) =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');

describe('atomFeed', () => {
  it('has what RFC 4287 asks for', () => {
    const provider = { ...blank.provider, name: '山东自贸试验区' };
    const single = published({ title: '单证互认', summary: '一票到底', topics: ['green', 'logistics'], provider });
    const feed = read([single]);
    expect(feed).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' },
    });
    expect([one(feed, 'id').text, one(feed, 'title').text, one(feed, 'updated').text]).toEqual([
      OPTIONS.id,
      OPTIONS.title,
      single.updatedAt,
    ]);
    expect(one(feed, 'link').attributes).toEqual({ rel: 'self', href: OPTIONS.pages.self });
    const [entry] = entries(feed) as [XmlElement];
    expect(one(entry, 'id').text).toBe('urn:fta-case:b-1');
    expect(one(entry, 'link').attributes).toEqual({ href: 'https://example.org/cases/b-1?from=feed&id=b-1' });
    expect(one(entry, 'updated').text).toBe(single.updatedAt);
    expect(one(entry, 'published').text).toBe(single.publishedAt);
    expect(plain(one(entry, 'title').text)).toBe('单证互认');
    expect(plain(one(entry, 'summary').text)).toBe('一票到底');
    expect(one(one(entry, 'author'), 'name').text).toBe('山东自贸试验区');
    expect(all(entry, 'category').map(({ attributes }) => attributes)).toEqual([
      { term: 'logistics', label: '物流与多式联运' },
      { term: 'green', label: '绿色低碳' },
    ]);
  });

  it('leads to its other pages', () => {
    const pages = { self: 'https://e.org/f?a=1&page=2', previous: 'https://e.org/f?a=1', next: 'https://e.org/f?"<' };
    const links = all(read([published({})], { pages }), 'link').map(({ attributes }) => attributes);
    expect(links).toEqual(Object.entries(pages).map(([rel, href]) => ({ rel, href })));
  });

  it('is the same wherever it is served from, but for addresses', () => {
    const elsewhere = { pages: { self: 'http://10.0.0.1:1337/feed' }, caseUrl: 'http://10.0.0.1:1337/cases/{id}' };
    const ids = (feed: XmlElement) => [one(feed, 'id').text, ...idsOf(feed)];
    expect(ids(read([published({})], elsewhere))).toEqual(ids(read([published({})])));
  });

  it('without a summary, the beginning of the text', () => {
    const paragraph = '海关、港口和铁路共享舱单与运单。';
    const lead = Array.from({ length: 20 }, () => `𠮷${paragraph}`);
    const [entry] = entries(read([published({ lead })])) as [XmlElement];
    const summary = plain(one(entry, 'summary').text);
    expect(summary).toMatch(/^𠮷海关.*…$/u);
    expect([...summary]).toHaveLength(141);
    const section = {
      kind: 'practices' as const,
      heading: '做法',
      lead: [],
      points: [{ number: 1, title: '一', paragraphs: [paragraph] }],
    };
    const [short] = entries(read([published({ sections: [section] })])) as [XmlElement];
    expect(plain(one(short, 'summary').text)).toBe(paragraph);
  });

  it('the latest change comes first, and no more than so many', () => {
    const time = fc.integer({ min: 0, max: 10 }).map((minute) => new Date(minute * 60_000).toISOString());
    fc.assert(
      fc.property(fc.array(time, { maxLength: MOST_ENTRIES + 20 }), (times) => {
        const cases = times.map((updatedAt, index) => published({ id: `b-${index}` }, updatedAt));
        const feed = read(cases);
        const shown = entries(feed).map((entry) => one(entry, 'updated').text);
        expect(shown).toEqual([...times].sort().reverse().slice(0, MOST_ENTRIES));
        expect(one(feed, 'updated').text).toBe(shown[0] ?? '1970-01-01T00:00:00.000Z');
        expect(new Set(idsOf(feed)).size).toBe(shown.length);
      }),
      { numRuns: 30 },
    );
  });

  it('any text comes through', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, summary, name, feedTitle) => {
        const provider = { ...blank.provider, name };
        const feed = read([published({ title, summary: summary || '…', provider })], { title: feedTitle });
        const [entry] = entries(feed) as [XmlElement];
        expect(plain(one(entry, 'title').text)).toBe(kept(title));
        expect(plain(one(entry, 'summary').text)).toBe(kept(summary || '…'));
        expect(one(one(entry, 'author'), 'name').text).toBe(kept(name));
        expect(one(feed, 'title').text).toBe(kept(feedTitle));
      }),
    );
  });
});
