import type { Case } from '@fta/cases-core';
import { child } from '../pointer.ts';

/** Places of a case that a comment can be about, in reading order; the case as a whole first. */
export function commentPlaces({ sections }: Pick<Case, 'sections'>): string[] {
  const inSections = sections.flatMap(({ points }, i) => {
    const section = child('/sections', i);
    return [section, ...points.map((_, j) => child(child(section, 'points'), j))];
  });
  return [
    '',
    '/title',
    '/provider',
    '/lead',
    ...inSections,
    '/topics',
    '/regions',
    '/summary',
    '/figures',
    '/citations',
  ];
}
