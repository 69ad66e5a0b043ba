import { type Bilingual, REGIONS, SECTION_VOCABULARY, TOPICS } from '@fta/cases-core/schema';

/** Words for the codes that stand in a case. */
const WORDS: ReadonlyMap<string, Bilingual> = new Map([
  ...TOPICS.map(({ key, label }): [string, Bilingual] => [key, label]),
  ...REGIONS.map(({ code, label }): [string, Bilingual] => [code, label]),
  ...SECTION_VOCABULARY.map(({ kind, label }): [string, Bilingual] => [kind, label]),
]);

/** Parts of a case that tell a reader nothing: codes beside their words, and places. */
const SILENT: ReadonlySet<string> = new Set(['key', 'kind', 'number', 'path', 'start', 'end']);

/** A value of a case as text, one line for each of its texts; '' for what is blank. */
export function readable(value: unknown, say: (text: Bilingual) => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') {
    const word = WORDS.get(value);
    return word ? say(word) : value;
  }
  if (Array.isArray(value)) return lines(value.map((member) => readable(member, say)));
  if (typeof value !== 'object') return String(value);
  if ('text' in value && typeof value.text === 'string') return value.text;
  return lines(Object.entries(value).flatMap(([key, member]) => (SILENT.has(key) ? [] : [readable(member, say)])));
}

function lines(texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n');
}
