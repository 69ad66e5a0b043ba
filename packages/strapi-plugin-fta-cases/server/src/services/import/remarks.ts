import { type Diagnostic, type Language, RULES } from '@fta/cases-core';
import type { Plan } from './plan.ts';

/** What the checks say of a case they say again at any time, of its text as it is then. */
const CHECKED: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/**
 * What reading the document has shown of each case, by the id of the case: it is in no text afterwards, and so it stays in
 * the record of the import.
 */
export function remarksOf(
  diagnostics: readonly Diagnostic[],
  { cases }: Plan,
  language: Language,
): ReadonlyMap<string, string> {
  const remarks = new Map<string, string>();
  for (const { content, sourceId } of cases) {
    const lines = diagnostics
      .filter((each) => each.case === sourceId && each.severity !== 'info' && !CHECKED.has(each.ruleId))
      .map((each) => lineOf(each, language));
    if (lines.length > 0) remarks.set(content.id, lines.join('\n'));
  }
  return remarks;
}

function lineOf({ place, message }: Diagnostic, language: Language): string {
  if (!place) return message;
  const { line } = place.start;
  return language === 'zh' ? `第${line}行：${message}` : `line ${line}: ${message}`;
}
