import { type Part, paragraph, pictureOf, space } from './picture.ts';
import { histogramPart, rowPart } from './picture-parts.ts';

/*
 * Draws a group of findings as a picture to download, from what the page shows: heading, medians, marks, rows, and where
 * it is from. All of it is in the page already, so this works without a network.
 */
document.addEventListener('click', ({ target }) => {
  const section = target instanceof Element && target.closest('[data-picture]')?.closest('section');
  if (section) save(section);
});

/** Long enough for a browser to ask where the file shall go. */
const KEPT_FOR = 60_000;

function save(section: HTMLElement): void {
  pictureOf(partsOf(section)).toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${section.id}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_FOR);
  });
}

function partsOf(section: HTMLElement): Part[] {
  const notes = (selector: string, root: ParentNode = section, align: 'left' | 'center' = 'left') =>
    textsIn(root, selector).map((text) => paragraph(text, { size: 15, ink: 'soft', align }));
  const heading = [...textsIn(section, 'h2'), ...textsIn(document, 'h1')].join(' · ');
  const shares = [...section.querySelectorAll<HTMLElement>('[data-share]')].map(({ dataset }) => Number(dataset.share));
  const today = new Date().toLocaleDateString(document.documentElement.lang);
  return [
    paragraph(heading, { size: 30, weight: 700 }),
    ...notes('h2 + .note'),
    ...(shares.length > 0
      ? [histogramPart(shares, textsIn(section, '.ends span')), ...notes('.axis', section, 'center')]
      : []),
    space(24),
    ...[...section.querySelectorAll('tr')].map((row) => rowPart(cellsOf(row))),
    space(12),
    ...notes('table ~ .note'),
    space(8),
    ...notes('#citation', document),
    paragraph(`${new URL(`#${section.id}`, location.href).href} · ${today}`, { size: 15, ink: 'soft' }),
  ];
}

/** The name or the sentence, before, after, the change, and the case with who provided it. */
function cellsOf(row: Element): string[][] {
  return [...row.children].map((cell) => {
    const named = textsIn(cell, 'strong, a, .around');
    if (named.length === 0) return [cell.textContent ?? ''];
    return named.slice(0, cell.querySelector('a') ? 2 : 1);
  });
}

function textsIn(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? '');
}
