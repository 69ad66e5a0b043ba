import type { Case, Language } from '@fta/cases-core';
import { forbidden } from '../refusals.ts';
import type { Actor } from '../services/actors.ts';
import { providerReason } from '../services/workflow/reasons.ts';

/** Refuses one who writes for some providers only, where any of the cases is another's: as it was, or as it is to be. */
export function refuseForeign(cases: readonly Case[], actor: Actor | null, language: Language): void {
  for (const content of cases) {
    const foreign = providerReason(content, actor);
    if (foreign) throw forbidden([foreign], language);
  }
}
