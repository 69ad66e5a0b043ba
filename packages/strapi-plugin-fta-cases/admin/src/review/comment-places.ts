import { type Case, READING_ORDER } from '@fta/cases-core/schema';
import { child } from '../pointer.ts';

/** Places of a case that a comment can be about, in reading order; the case as a whole first. */
export function commentPlaces({ sections }: Pick<Case, 'sections'>): string[] {
  const inSections = sections.flatMap(({ points }, i) => {
    const section = child('/sections', i);
    return [section, ...points.map((_, j) => child(child(section, 'points'), j))];
  });
  const places = READING_ORDER.filter(([, { kind }]) => kind !== 'id' && kind !== 'number');
  return ['', ...places.flatMap(([name, { kind }]) => (kind === 'sections' ? inSections : [child('', name)]))];
}
