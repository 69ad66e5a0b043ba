import type { SectionKind } from '../schema/vocabulary/section-kinds.ts';
import { type CaseView, type CheckContext, isOfOtherKind } from './context.ts';
import type { Profile } from './profile.ts';

/** The sections a case lacks, of those the profile wants with this force. */
export interface Absence {
  /** `null` where no case of the batch has the section: that is the batch's format, and told once. */
  readonly case: string | null;
  readonly path: string | null;
  readonly params: { readonly sections: string };
}

/** For each case what it lacks, by the first heading the profile has for it; a document of another kind lacks nothing. */
export function* findAbsences(
  context: CheckContext,
  presence: Profile['sections'][number]['presence'],
): Generator<Absence> {
  if (isOfOtherKind(context)) return;
  const { cases, profile } = context;
  const wanted = profile.sections.filter((section) => section.presence === presence);
  const has = ({ value }: CaseView, kind: SectionKind) => value.sections.some((section) => section.kind === kind);
  const nowhere = wanted.filter(({ kind }) => cases.length > 1 && !cases.some((view) => has(view, kind)));
  if (nowhere.length > 0) yield { case: null, path: null, params: { sections: named(nowhere) } };
  for (const view of cases) {
    const missing = wanted.filter((section) => !nowhere.includes(section) && !has(view, section.kind));
    if (missing.length === 0) continue;
    yield { case: view.value.id, path: `${view.path}/sections`, params: { sections: named(missing) } };
  }
}

function named(sections: Profile['sections']): string {
  return sections.map(({ headings }) => headings[0]).join('、');
}
