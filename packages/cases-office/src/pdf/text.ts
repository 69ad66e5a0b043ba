import { refuse } from '../refusal.ts';
import { type Characters, readCharacters } from './characters.ts';
import { everyObject, OBJECT_KINDS } from './objects.ts';
import type { PageHandle } from './page.ts';
import type { Pdfium } from './pdfium.ts';
import type { Styles } from './styles.ts';
import { readTags } from './tags.ts';

/**
 * The text of a page. PDFium takes a text object for a copy of one of those before it where their characters are the same
 * and they lie near each other, and lets it fall: a cell that says the same as the one above, a line that is repeated. What
 * has given no character is therefore read once more with all that has been read switched off, until nothing more comes;
 * copies that do lie on each other are told apart by whoever makes lines of the glyphs.
 * @throws Refusal for a page of too many characters
 */
export function readText(pdfium: Pdfium, page: PageHandle, styles: Styles, limit: number): Omit<Characters, 'objects'> {
  const { call } = pdfium;
  const tags = readTags(pdfium, page.handle);
  const levelOf = (object: number) =>
    tags.size === 0 ? 0 : (tags.get(call.FPDFPageObj_GetMarkedContentID(object)) ?? 0);
  let unread = textObjects(pdfium, page);
  const switchedOff: number[] = [];
  const glyphs: Characters['glyphs'] = [];
  let [guessed, count] = [0, 0];
  for (;;) {
    const textPage = call.FPDFText_LoadPage(page.handle);
    const characters = textPage === 0 ? 0 : call.FPDFText_CountChars(textPage);
    count += characters;
    if (count > limit) throw refuse('pdf-characters', { page: page.number, limit });
    const round = readCharacters(pdfium, page, textPage, characters, styles, levelOf);
    call.FPDFText_ClosePage(textPage);
    for (const glyph of round.glyphs) glyphs.push(glyph);
    guessed += round.guessed;
    const remaining = unread.filter((object) => !round.objects.has(object));
    if (remaining.length === 0 || remaining.length === unread.length) break;
    unread = remaining;
    for (const object of round.objects) {
      call.FPDFPageObj_SetIsActive(object, false);
      switchedOff.push(object);
    }
  }
  // The page may yet be drawn.
  for (const object of switchedOff) call.FPDFPageObj_SetIsActive(object, true);
  return { glyphs, guessed };
}

function textObjects(pdfium: Pdfium, page: PageHandle): number[] {
  const objects: number[] = [];
  everyObject(pdfium, page, (object, kind) => {
    if (kind === OBJECT_KINDS.text) objects.push(object);
  });
  return objects;
}
