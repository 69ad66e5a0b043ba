import type { NoteReference } from '../docx/model.ts';
import { attributeOf, elementsOf, type HtmlElement, isBlock, wordsIn } from './tree.ts';

/** A note of a page and what holds it. */
interface PageNote extends NoteReference {
  readonly element: HtmlElement;
}

/** The notes of a page, which stand in no sentence. */
export interface PageNotes {
  readonly all: readonly PageNote[];
  /** Whether an element is read as a note, and not where it stands. */
  holds(element: HtmlElement): boolean;
  /** The note that a link of the text names, if it names one. */
  referenceOf(element: HtmlElement): NoteReference | null;
}

/** [1], ①, *: how notes are named in the text. */
const MARK =
  /^\s{0,4}[[（(【〔]?\s{0,4}(?:\d{1,3}|[①-⑳㉑-㊿]|[*†‡]{1,3}|[ivx]{1,5}|[a-z])\s{0,4}[\]）)】〕]?\s{0,4}$/iu;
/** What Word and LibreOffice put a note into. */
const CONTAINER = /^(?:ftn|edn|sdfootnote|sdendnote|_com_)\d{1,5}$/;

/**
 * Finds the notes of a page: what a raised mark links to further below. A link back from a note leads upwards, and names
 * none.
 */
export function findNotes(roots: readonly HtmlElement[]): PageNotes {
  const targets = new Map<string, { readonly element: HtmlElement; readonly at: number }>();
  const links: { readonly element: HtmlElement; readonly target: string; readonly at: number }[] = [];
  let at = 0;
  const visit = (element: HtmlElement) => {
    at++;
    for (const name of [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : ''])
      if (name !== '' && !targets.has(name)) targets.set(name, { element, at });
    const href = attributeOf(element, 'href');
    if (element.tagName === 'a' && href.startsWith('#') && isMark(element))
      links.push({ element, target: href.slice(1), at });
    for (const child of elementsOf(element.childNodes)) visit(child);
  };
  for (const root of roots) visit(root);
  const notes = new Map<HtmlElement, PageNote>();
  const references = new Map<HtmlElement, PageNote>();
  for (const { element, target, at: from } of links) {
    const found = targets.get(target) ?? targets.get(decoded(target));
    const holder = found && found.at > from ? holderOf(found.element) : null;
    if (!holder) continue;
    const note = notes.get(holder) ?? { kind: kindOf(holder), id: String(notes.size + 1), element: holder };
    notes.set(holder, note);
    references.set(element, note);
  }
  return {
    all: [...notes.values()],
    holds: (element) => notes.has(element),
    referenceOf: (element) => references.get(element) ?? null,
  };
}

function isMark(link: HtmlElement): boolean {
  if (!MARK.test(wordsIn(link))) return false;
  const isRaised = (element: HtmlElement): boolean =>
    element.tagName === 'sup' || elementsOf(element.childNodes).some(isRaised);
  const { parentNode } = link;
  const within = parentNode && 'tagName' in parentNode && parentNode.tagName === 'sup';
  return (
    within ||
    isRaised(link) ||
    /noteref|footnoteanc|endnoteanc|msocomanchor|MsoFootnote/i.test(
      `${attributeOf(link, 'class')} ${attributeOf(link, 'role')} ${attributeOf(link, 'epub:type')}`,
    )
  );
}

/** The block that a note fills: that of its program, an item of a list, or the nearest block. */
function holderOf(target: HtmlElement): HtmlElement | null {
  let nearest: HtmlElement | null = null;
  for (let element: HtmlElement | null = target; element; element = parentOf(element)) {
    if (element.tagName === 'body') break;
    if (CONTAINER.test(attributeOf(element, 'id'))) return element;
    if (!nearest && isBlock(element)) nearest = element;
  }
  return nearest;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode && 'tagName' in parentNode ? parentNode : null;
}

function kindOf(holder: HtmlElement): NoteReference['kind'] {
  const id = attributeOf(holder, 'id');
  if (id.startsWith('_com_')) return 'comments';
  return /^(?:edn|sdendnote)/.test(id) ? 'endnotes' : 'footnotes';
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    // A name with a percent sign of its own.
    return target;
  }
}
