import type { VFile } from 'vfile';
import type { Profile } from '../../check/profile.ts';
import type { Bilingual } from '../../schema/field.ts';
import type { BatchDraft } from '../outline/draft.ts';
import type { Piece } from '../source/piece.ts';
import type { Places } from '../source/places.ts';
import { report } from './report.ts';

interface Sighting {
  readonly found: string;
  readonly piece: Piece | null;
}

/** What a document has in place of what its profile expects, each told once, at its first place. */
export function reportDrift(file: VFile, draft: BatchDraft, profile: Profile, places: Places): void {
  const sections = draft.cases.flatMap((single) => single.sections);
  const points = sections.flatMap((section) => section.points);
  const { markers } = profile;
  reportKind(
    file,
    places,
    WHAT.case,
    markers.case,
    draft.cases.map((single) => ({ found: single.style ?? 'none', piece: single.title })),
  );
  reportKind(
    file,
    places,
    WHAT.section,
    markers.section,
    sections.map((section) => ({ found: section.style, piece: section.heading })),
  );
  reportKind(
    file,
    places,
    WHAT.point,
    markers.point,
    points.map((point) => ({ found: point.style ?? 'none', piece: point.title })),
  );
  const layouts = points.map((point) => ({ found: layout(point.runIn), piece: point.title }));
  reportKind(file, places, WHAT.layout, layout(profile.runIn), layouts);
  reportKind(
    file,
    places,
    WHAT.provider,
    profile.provider,
    draft.cases.flatMap((single) =>
      single.providerForm ? [{ found: single.providerForm, piece: single.provider }] : [],
    ),
  );
}

const WHAT = {
  case: { zh: '案例标题的序号', en: 'The marker of case titles' },
  section: { zh: '部分标题的序号', en: 'The marker of section headings' },
  point: { zh: '要点的序号', en: 'The marker of points' },
  layout: { zh: '要点的标题', en: 'The title of a point' },
  provider: { zh: '提供单位', en: 'The provider' },
} as const satisfies Record<string, Bilingual>;

const layout = (runIn: boolean) => (runIn ? 'run-in' : 'own-line');

function reportKind(
  file: VFile,
  places: Places,
  what: Bilingual,
  expected: string,
  sightings: readonly Sighting[],
): void {
  const told = new Set([expected]);
  for (const { found, piece } of sightings) {
    if (told.has(found)) continue;
    told.add(found);
    report(
      file,
      'heading-drift',
      { what, found: styleName(found), expected: styleName(expected) },
      piece && places.piece(piece),
    );
  }
}

/** How a style looks, by the name it has in a profile. */
const EXAMPLES: Readonly<Record<string, Bilingual | string>> = {
  'own-line': { zh: '单独一行', en: 'a line of its own' },
  'run-in': { zh: '与正文连写', en: 'run in with its text' },
  case: '案例1：',
  'han-comma': '一、',
  'han-paren': '（一）',
  'arabic-dot': '1.',
  'arabic-comma': '1、',
  'arabic-paren': '（1）',
  'arabic-half-paren': '1）',
  circled: '①',
  ordinal: '第一，',
  lenticular: '【】',
  bracket: '（…提供）',
  label: '提供单位：…',
  name: '（…）',
};

function styleName(style: string): Bilingual | string {
  return EXAMPLES[style] ?? { zh: '无', en: 'none' };
}
