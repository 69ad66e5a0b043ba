import type { CheckContext } from './context.ts';
import type { Profile } from './profile.ts';

/** The sections a case lacks, of those the profile wants with this force. */
export interface Absence {
  readonly case: string;
  readonly path: string;
  readonly params: { readonly sections: string };
}

/** For each case what it lacks, by the first heading the profile has for it. */
export function* findAbsences(
  { cases, profile }: CheckContext,
  presence: Profile['sections'][number]['presence'],
): Generator<Absence> {
  const wanted = profile.sections.filter((section) => section.presence === presence);
  for (const { value, path } of cases) {
    const missing = wanted.filter(({ kind }) => !value.sections.some((section) => section.kind === kind));
    if (missing.length === 0) continue;
    const sections = missing.map(({ headings }) => headings[0]).join('、');
    yield { case: value.id, path: `${path}/sections`, params: { sections } };
  }
}
