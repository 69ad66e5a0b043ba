import type { Dress, Format } from './format.ts';

type Reason = readonly [reason: string, holds: (format: Format) => boolean];

/** A level is seen by its marker or its dress; two levels that share both look alike. */
const sameLook = (left: { marker: string; dress: Dress }, right: { marker: string; dress: Dress }): boolean =>
  bare(left.marker) === bare(right.marker) && left.dress === right.dress;

const bare = (marker: string): string => marker.normalize('NFKC').replace(/\s/g, '');

const unmarked = (level: { marker: string; dress: Dress }): boolean =>
  level.marker === 'none' && level.dress === 'plain';
const statedAtTitle = (provider: Format['provider']): boolean => provider !== null && provider.place !== 'end';
const isLevel = (dress: Dress): boolean => typeof dress === 'number';

/**
 * Formats that a careful human reader could not read back either, with the reason.
 * Everything else the sampler makes is tested.
 */
const REASONS: readonly Reason[] = [
  [
    'a provider in the title line needs its brackets',
    ({ provider }) => provider?.place === 'title' && !provider.form.startsWith('（'),
  ],
  [
    'cases and sections look alike, no provider tells them apart, and the section words are new to the reader',
    ({ cases, sections, provider }) =>
      sameLook(cases, sections) && !statedAtTitle(provider) && sections.words === 'unlisted',
  ],
  ['points without marker and dress are sentences like any other', ({ points }) => unmarked(points)],
  [
    'a point run in with its text ends at its first 。 or at its bold mark: a Markdown heading has no room for the text, and a title without an end runs on',
    ({ points }) =>
      points.runIn && (isLevel(points.dress) || points.end === '' || (points.end === '：' && points.dress !== 'bold')),
  ],
  [
    'a section run in with its text needs 【】, ： or bold to end its word',
    ({ sections }) =>
      sections.runIn &&
      (isLevel(sections.dress) || !(sections.marker === '【】' || sections.end === '：' || sections.dress === 'bold')),
  ],
  [
    'cases and points look alike, and no provider at the title tells them apart',
    ({ cases, points, provider }) => sameLook(cases, points) && !statedAtTitle(provider),
  ],
  ['sections and points look alike under numbers that run on', ({ sections, points }) => sameLook(sections, points)],
  [
    'cases, sections and points all have the same marker: only the words would tell',
    ({ cases, sections, points }) =>
      bare(cases.marker) === bare(sections.marker) && bare(sections.marker) === bare(points.marker),
  ],
  [
    'a case title without marker, dress or provider at it is a short sentence between others',
    ({ cases, provider, contents }) => unmarked(cases) && !statedAtTitle(provider) && contents === 'none',
  ],
  [
    'a case title and a point title, both bold without marker, differ only by the provider',
    ({ cases, points, provider }) =>
      cases.marker === 'none' && points.marker === 'none' && cases.dress === points.dress && !statedAtTitle(provider),
  ],
  [
    'a Markdown heading below another of the same or a deeper level cannot be its parent where nothing else tells the levels apart',
    ({ cases, sections, points }) =>
      isLevel(cases.dress) &&
      isLevel(points.dress) &&
      cases.marker === 'none' &&
      points.marker === 'none' &&
      !(cases.dress < points.dress) &&
      isLevel(sections.dress),
  ],
  [
    'a list marker in front of four-space indents is nested Markdown by intent',
    ({ contents, indent }) => contents === 'list' && indent === '    ',
  ],
];

/** Why a human could not read a format back, `null` where one could. */
export function ambiguity(format: Format): string | null {
  return REASONS.find(([, holds]) => holds(format))?.[0] ?? null;
}
