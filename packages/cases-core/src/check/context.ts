import type { Place } from '../diagnostic.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import type { Figure } from '../schema/figure.ts';
import type { SectionKind } from '../schema/vocabulary/section-kinds.ts';
import { measureIn, wordsBefore } from './measure.ts';
import type { Profile } from './profile.ts';

/** An entry of the contents list. */
export interface ContentsEntry {
  readonly number: number | null;
  readonly title: string;
  readonly place: Place;
}

/** A string of the batch and where it stands. */
export interface Site {
  readonly case: string;
  /** JSON Pointer in the batch. */
  readonly path: string;
  readonly text: string;
  /** Kind of the section it is in, `null` before the first section. */
  readonly section: SectionKind | null;
}

/** A figure that stands where it says. */
export interface PlacedFigure {
  readonly figure: Figure;
  /** The paragraph it stands in. */
  readonly site: Site;
  /** JSON Pointer of the figure in the batch. */
  readonly path: string;
  /** The words of its own clause before it. */
  readonly words: string;
  /** What it measures, by those words; empty where they do not tell. */
  readonly measure: string;
}

/** A case with its strings laid out, so that rules need not walk it again. */
export interface CaseView {
  readonly value: Case;
  /** JSON Pointer of the case in the batch. */
  readonly path: string;
  /** Paragraphs that belong together: the lead, the lead of each section, each point. */
  readonly passages: readonly (readonly Site[])[];
  readonly paragraphs: readonly Site[];
  /** Titles and headings. */
  readonly titles: readonly Site[];
  /** Titles, headings and paragraphs. */
  readonly texts: readonly Site[];
  /** Paragraphs by pointer inside the case, as figures and citations give it. */
  readonly byPath: ReadonlyMap<string, Site>;
  /** Figures with their paragraphs, in reading order. */
  readonly figures: readonly PlacedFigure[];
}

export interface CheckContext {
  readonly batch: Batch;
  readonly profile: Profile;
  /** The contents list of the source, `undefined` where there is no source to look at. */
  readonly contents: readonly ContentsEntry[] | undefined;
  readonly cases: readonly CaseView[];
}

/** A notice, a plan, a report: a document with an outline of which no heading is that of a case's section. */
export function isOfOtherKind({ cases }: CheckContext): boolean {
  return cases.every(
    ({ value: { sections } }) => sections.length > 0 && sections.every(({ kind }) => kind === 'other'),
  );
}

export function createContext(
  batch: Batch,
  profile: Profile,
  contents: readonly ContentsEntry[] | undefined,
): CheckContext {
  return { batch, profile, contents, cases: batch.cases.map(viewCase) };
}

function viewCase(value: Case, index: number): CaseView {
  const path = `/cases/${index}`;
  const titles: Site[] = [{ case: value.id, path: `${path}/title`, text: value.title, section: null }];
  const passages: Site[][] = [];
  const add = (paragraphs: readonly string[], at: string, section: SectionKind | null) => {
    if (paragraphs.length === 0) return;
    passages.push(paragraphs.map((text, i) => ({ case: value.id, path: `${at}/${i}`, text, section })));
  };

  add(value.lead, `${path}/lead`, null);
  value.sections.forEach(({ kind, heading, lead, points }, i) => {
    const sectionPath = `${path}/sections/${i}`;
    titles.push({ case: value.id, path: `${sectionPath}/heading`, text: heading, section: kind });
    add(lead, `${sectionPath}/lead`, kind);
    points.forEach((point, j) => {
      const pointPath = `${sectionPath}/points/${j}`;
      titles.push({ case: value.id, path: `${pointPath}/title`, text: point.title, section: kind });
      add(point.paragraphs, `${pointPath}/paragraphs`, kind);
    });
  });

  const paragraphs = passages.flat();
  const byPath = new Map(paragraphs.map((site) => [site.path.slice(path.length), site]));
  const texts = [...titles, ...paragraphs];
  return { value, path, passages, paragraphs, titles, texts, byPath, figures: placeFigures(value, path, byPath) };
}

function placeFigures(value: Case, casePath: string, byPath: ReadonlyMap<string, Site>): PlacedFigure[] {
  const byParagraph = new Map<Site, PlacedFigure[]>();
  for (const [i, figure] of value.figures.entries()) {
    const site = byPath.get(figure.path);
    if (!site || figure.start >= figure.end || figure.end > site.text.length) continue;
    const words = wordsBefore(site.text, figure.start);
    const placed = { figure, site, path: `${casePath}/figures/${i}`, words, measure: measureIn(words) };
    const others = byParagraph.get(site);
    if (others) others.push(placed);
    else byParagraph.set(site, [placed]);
  }
  return [...byPath.values()].flatMap((site) =>
    (byParagraph.get(site) ?? []).sort((a, b) => a.figure.start - b.figure.start),
  );
}
