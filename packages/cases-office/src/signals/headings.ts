import type { PlacedText } from '../pages/paragraphs.ts';
import type { Bookmark } from '../pdf/bookmarks.ts';
import type { NamedLevel } from './compose-pages.ts';

/** Tells the level that a document gives to a heading itself: by a bookmark that says the same, else by a tag. */
export function namedLevels(bookmarks: readonly Bookmark[]): (paragraph: PlacedText) => NamedLevel | null {
  const byText = new Map<string, Bookmark[]>();
  for (const bookmark of bookmarks) {
    const key = keyOf(bookmark.title);
    if (key !== '') byText.set(key, [...(byText.get(key) ?? []), bookmark]);
  }
  return (paragraph) => {
    const page = paragraph.places[0]?.line.page ?? 0;
    const bookmark = byText.get(keyOf(paragraph.text))?.find((each) => each.page === page || each.page === 0);
    if (bookmark) return { level: bookmark.level, levelBy: 'bookmark' };
    const level = taggedLevel(paragraph);
    return level > 0 ? { level, levelBy: 'tag' } : null;
  };
}

const keyOf = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

/** The level that all characters of a paragraph are tagged with, 0 for none. */
function taggedLevel({ places }: PlacedText): number {
  const levels = new Set(places.flatMap(({ line }) => line.spans.map(({ style }) => style.tagged)));
  const [level] = levels;
  return levels.size === 1 ? (level ?? 0) : 0;
}
