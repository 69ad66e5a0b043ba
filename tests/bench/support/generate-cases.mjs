/**
 * Cases as the schema has them, made up from a vocabulary, for benchmarks and tests over many cases.
 *
 * The text has the make-up of real cases, not their sense: skewed word frequencies, invented names, numbers, Latin
 * abbreviations, full-width punctuation, quotes; figures point at their place in the text.
 */
import { completedFigures } from '@fta/cases-core';
import { blankCase, REGIONS, TOPIC_KEYS } from '@fta/cases-core/schema';
import { createRandom } from './random.mjs';
import { ABBREVIATIONS, ACTIONS, CONNECTIVES, FIRMS, MANNERS, MEASURES, OUTLINE, SYLLABLES, THINGS } from './words.mjs';

/** @typedef {import('@fta/cases-core/schema').Batch} Batch */
/** @typedef {import('@fta/cases-core/schema').Case} Case */
/** @typedef {import('@fta/cases-core/schema').Figure} Figure */
/** @typedef {import('@fta/cases-core/schema').StatedFigure} StatedFigure */
/** @typedef {import('./random.mjs').Random} Random */

/** @type {Record<string, Figure['qualifier']>} */
const QUALIFIERS = { 超: 'over', 约: 'about', '': 'exact' };
/** @type {Record<string, Figure['change']>} */
const CHANGES = { 达到: null, 提高: 'increase', 增长: 'increase', 缩短: 'decrease', 降低: 'decrease', 提升至: 'to' };

/**
 * @param {object} options
 * @param {number} options.count
 * @param {number} [options.characters] Length of each case, roughly.
 * @param {number} [options.casesPerBatch]
 * @param {number} [options.seed]
 * @returns {Batch[]}
 */
export function generateBatches({ count, characters = 600, casesPerBatch = 25, seed = 1 }) {
  const random = createRandom(seed);
  const providers = Array.from({ length: 60 }, (_, index) => generateProvider(random, index));
  return Array.from({ length: Math.ceil(count / casesPerBatch) }, (_, index) => {
    const id = `generated-${index + 1}`;
    const size = Math.min(casesPerBatch, count - index * casesPerBatch);
    const cases = Array.from({ length: size }, (_, place) =>
      generateCase(random, id, place + 1, providers, characters),
    );
    const title = `生成案例第${index + 1}批`;
    return {
      schemaVersion: '1',
      id,
      title,
      issuer: '测试单位',
      series: '生成案例',
      ordinal: index + 1,
      year: 2023,
      cases,
    };
  });
}

/**
 * The cases of {@link generateBatches}, without their batches.
 *
 * @param {Parameters<typeof generateBatches>[0]} options
 * @returns {Case[]}
 */
export function generateCases(options) {
  return generateBatches(options).flatMap((batch) => batch.cases);
}

/** @param {Random} random @param {number} index @returns {Case['provider']} */
function generateProvider(random, index) {
  const region = random.pick(REGIONS);
  const area = name(random);
  return {
    key: `${region.slug}-${index}`,
    name: `${region.short}自贸试验区${area}片区`,
    kind: 'ftz',
    region: region.code,
  };
}

/**
 * @param {Random} random
 * @param {string} batchId
 * @param {number} number
 * @param {readonly Case['provider'][]} providers
 * @param {number} characters
 * @returns {Case}
 */
function generateCase(random, batchId, number, providers, characters) {
  const provider = random.pickSkewed(providers);
  /** @type {StatedFigure[]} */
  const figures = [];
  const perSection = (characters - 160) / OUTLINE.length;
  const sections = OUTLINE.map((section, index) =>
    generateSection(random, section, `/sections/${index}`, perSection, figures),
  );
  return {
    ...blankCase(),
    id: `${batchId}-${String(number).padStart(2, '0')}`,
    number,
    title: `${random.pick(ACTIONS)}${phrase(random)}${random.pick(ACTIONS)}${phrase(random)}`,
    provider,
    sections,
    figures: completedFigures(figures, [], sections),
    topics: random.sample(TOPIC_KEYS, random.integer(1, 3)),
    regions: provider.region === null ? [] : [provider.region],
    summary: random.next() < 0.5 ? `${clause(random)}，${clause(random)}。` : null,
  };
}

/**
 * @param {Random} random
 * @param {typeof OUTLINE[number]} outline
 * @param {string} path
 * @param {number} characters
 * @param {StatedFigure[]} figures
 * @returns {Case['sections'][number]}
 */
function generateSection(random, { kind, headings }, path, characters, figures) {
  const heading = random.pickSkewed(headings);
  if (kind !== 'practices') {
    return { kind, heading, lead: [paragraph(random, `${path}/lead/0`, characters, figures)], points: [] };
  }
  const points = [1, 2].map((number, index) => ({
    number,
    title: `${random.pick(ACTIONS)}${phrase(random)}`,
    paragraphs: [paragraph(random, `${path}/points/${index}/paragraphs/0`, characters / 2, figures)],
  }));
  return { kind, heading, lead: [], points };
}

/**
 * Sentences up to about `characters`; some end in a figure, which is added to `figures`.
 *
 * @param {Random} random
 * @param {string} path
 * @param {number} characters
 * @param {StatedFigure[]} figures
 */
function paragraph(random, path, characters, figures) {
  let text = '';
  while (text.length < characters) {
    text += `${clause(random)}，${clause(random)}`;
    if (random.next() < 0.35) text += figureClause(random, path, text.length, figures);
    text += '。';
  }
  return text;
}

/** @param {Random} random @param {string} path @param {number} offset @param {StatedFigure[]} figures */
function figureClause(random, path, offset, figures) {
  const label = random.pickSkewed(THINGS);
  const [verb, change] = random.pick(Object.entries(CHANGES));
  const [word, qualifier] = random.pick(Object.entries(QUALIFIERS));
  const value = random.next() < 0.3 ? random.integer(1, 999) / 10 : random.integer(1, 999);
  const measure = random.pick(MEASURES);
  const scale = measure.startsWith('亿') ? 1e8 : measure.startsWith('万') ? 1e4 : 1;
  const text = `${word}${value}${measure}`;
  const start = offset + `，${label}${verb}`.length;
  figures.push({
    text,
    value: Math.round(value * scale * 10) / 10,
    min: null,
    max: null,
    unit: scale === 1 ? measure : measure.slice(1),
    qualifier,
    change,
    asOf: null,
    label,
    path,
    start,
    end: start + text.length,
  });
  return `，${label}${verb}${text}`;
}

/** @param {Random} random */
function clause(random) {
  const action = `${random.pickSkewed(ACTIONS)}${phrase(random)}`;
  const draw = random.next();
  if (draw < 0.12) return `${name(random)}${random.pick(FIRMS)}${random.pickSkewed(MANNERS)}${action}`;
  if (draw < 0.18) return `${random.pick(CONNECTIVES)}“${name(random)}${random.pickSkewed(THINGS)}”${action}`;
  if (draw < 0.24) return `${random.pick(CONNECTIVES)}${random.pick(ABBREVIATIONS)}${random.pick(THINGS)}${action}`;
  if (draw < 0.6) return `${random.pickSkewed(MANNERS)}${action}`;
  return `${random.pick(CONNECTIVES)}${random.pickSkewed(THINGS)}的${random.pickSkewed(THINGS)}${action}`;
}

/** @param {Random} random */
function phrase(random) {
  return `${random.pickSkewed(THINGS)}${random.pickSkewed(THINGS)}`;
}

/** @param {Random} random */
function name(random) {
  return `${random.pick(SYLLABLES)}${random.pick(SYLLABLES)}`;
}
