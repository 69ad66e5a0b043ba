import type { Bilingual } from '@fta/cases-core/schema';

/** A word or two in both languages, Chinese first: viewers and generators show one text and know of one language. */
export function inline({ zh, en }: Bilingual): string {
  return `${zh} / ${en}`;
}

/** Running text in both languages, Chinese first. */
export function prose({ zh, en }: Bilingual): string {
  return `${zh}\n\n${en}`;
}
