import type { Place } from '../diagnostic.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import type { SectionKind } from '../schema/vocabulary/sections.ts';
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
  /** Paragraphs by pointer inside the case, as figures and citations give it. */
  readonly byPath: ReadonlyMap<string, Site>;
}

export interface CheckContext {
  readonly batch: Batch;
  readonly profile: Profile;
  /** The contents list of the source, `undefined` where there is no source to look at. */
  readonly contents: readonly ContentsEntry[] | undefined;
  readonly cases: readonly CaseView[];
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
  return { value, path, passages, paragraphs, titles, byPath };
}
