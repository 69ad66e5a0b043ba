import { createIndex } from '@fta/cases-core/query';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(documents: readonly Document[]) => Searcher} build
 *
 * @typedef {object} Searcher
 * @property {(query: import('./search-queries.mjs').Query) => unknown} firstPage Counts all hits and returns 20.
 * @property {(query: import('./search-queries.mjs').Query) => number[]} all The numbers of all documents found.
 *
 * @typedef {object} Document
 * @property {number} id
 * @property {import('@fta/cases-core/schema').Case} case
 * @property {string} text All searchable strings, one a line.
 */

const PAGE_SIZE = 20;

/** Width and case do not matter: written for the benchmark on its own, not with the code that is measured. */
function foldText(text) {
  const narrow = text.replace(/[\uff01-\uff5e]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  return narrow.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** What every search box starts as, and what is right by definition. */
const plainScan = {
  name: 'plain scan',
  build(documents) {
    const texts = documents.map(({ text }) => foldText(text));
    const all = ({ terms }) => {
      const wanted = terms.map(foldText);
      return texts.flatMap((text, id) => (wanted.every((term) => text.includes(term)) ? [id] : []));
    };
    return { all, firstPage: (query) => page(all(query)) };
  },
};

const casesCore = (name, highlights) => ({
  name,
  build(documents) {
    const index = createIndex(documents.map((document) => document.case));
    const numberOf = new Map(documents.map((document) => [document.case.id, document.id]));
    return {
      firstPage: ({ text }) => index.search({ text, pageSize: PAGE_SIZE, highlights }),
      all: ({ text }) => allPages(index, text).map((hit) => numberOf.get(hit.id)),
    };
  },
});

const miniSearch = {
  name: 'minisearch (bigram)',
  build(documents) {
    const index = new MiniSearch({
      fields: ['text'],
      tokenize: (text) => lines(text).flatMap((line) => [...bigrams(line), line.slice(-1)]),
      processTerm: (term) => term,
      searchOptions: { tokenize: (text) => lines(text).flatMap(bigrams), combineWith: 'AND', prefix: isSingle },
    });
    index.addAll(documents);
    const all = ({ text }) => index.search(text).map((result) => result.id);
    return { all, firstPage: (query) => page(all(query)) };
  },
};

/** As its documentation has it for Chinese: a document has every character of the query, anywhere. */
const flexSearch = {
  name: 'flexsearch (CJK)',
  build(documents) {
    const index = new flexsearch.Index({ tokenize: 'strict', encoder: flexsearch.Charset.CJK });
    for (const { id, text } of documents) index.add(id, text);
    const all = ({ terms }) => index.search(terms.join(''), { limit: documents.length });
    return { all, firstPage: (query) => page(all(query)) };
  },
};

/** @type {Engine[]} */
export const ENGINES = [
  plainScan,
  casesCore('cases-core', false),
  casesCore('cases-core, highlighted', true),
  miniSearch,
  flexSearch,
];

function page(ids) {
  return { total: ids.length, hits: ids.slice(0, PAGE_SIZE) };
}

function allPages(index, text) {
  const hits = [];
  for (let number = 1; ; number++) {
    const found = index.search({ text, sort: 'number', page: number, pageSize: 100, highlights: false });
    hits.push(...found.hits);
    if (hits.length >= found.total) return hits;
  }
}

function lines(text) {
  return foldText(text).split(/\s+/u);
}

/**
 * Pairs of neighbouring characters. A single character is looked up as a prefix of pairs, which is why documents also
 * have the last character of each line as a term.
 */
function bigrams(text) {
  return text.length === 1 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

function isSingle(term) {
  return term.length === 1;
}
