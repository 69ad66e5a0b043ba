import type { FindCorrections } from './correction.ts';

/** The points of the section counted from its first one on, as they stand. */
export const correctPointNumbers: FindCorrections = function* ({ path, view }) {
  const at = view.value.sections.findIndex((_, i) => path.startsWith(`${view.path}/sections/${i}/points/`));
  const points = view.value.sections[at]?.points ?? [];
  const [first] = points;
  if (!first) return;
  const countedFrom = (from: number) =>
    points.flatMap(({ number }, j) => {
      const [written, wanted] = [String(number), String(from + j)];
      const edited = { path: `${view.path}/sections/${at}/points/${j}/number`, start: 0, end: written.length };
      return written === wanted ? [] : [{ ...edited, replacement: wanted }];
    });
  yield countedFrom(first.number);
  yield countedFrom(1);
};
