/** Marks that Chinese fonts make as wide as Chinese characters. */
const WIDE_MARKS = '“”‘’…—·';

/** How wide a text is, in units of its font size, near enough: Chinese is as wide as high, Latin about half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const isWide = (character.codePointAt(0) ?? 0) > 0x2e7f || WIDE_MARKS.includes(character);
    width += isWide ? 1 : 0.56;
  }
  return width;
}

/** A text cut to what fits into `pixels`. */
export function fit(text: string, pixels: number, fontSize: number): string {
  const most = pixels / fontSize;
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) + 1 > most) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Characters that ECharts reads as markup of rich text, as their full-width twins. */
export function plain(text: string): string {
  return text.replaceAll('{', '｛').replaceAll('}', '｝').replaceAll('|', '｜');
}
