import type { OfficePackage } from '../guard/package.ts';
import type { Limits } from '../limits.ts';
import type { Page } from '../pages/model.ts';
import { refuse } from '../refusal.ts';
import { childOf, childrenOf, type Element, textOf } from '../xml/element.ts';
import { type OfdPackage, openOfd } from './package.ts';
import { type Drawn, drawLayers, sizeOf } from './page.ts';
import { NO_RESOURCES, type Resources, readResources } from './resources.ts';
import { POINTS } from './text-object.ts';

const ENTRY = 'OFD.xml';
const A4 = [210, 297] as const;

/** Whether an archive is an OFD. */
export function isOfd({ names }: OfficePackage): boolean {
  return [...names].includes(ENTRY.toLowerCase());
}

/**
 * Reads an OFD (GB/T 33190): package → documents → their resources and templates → pages, glyph by glyph.
 * @throws Refusal for what is broken, hostile or encrypted
 */
export function readOfd(archive: OfficePackage, limits: Limits): Page[] {
  if ([...archive.names].includes('encryptions.xml')) throw refuse('password', {});
  const file = openOfd(archive, limits);
  const pages: Page[] = [];
  for (const body of file.read('', ENTRY, 'ofd:OFD').filter(({ name }) => name === 'ofd:DocBody')) {
    const root = childOf(body, 'ofd:DocRoot');
    if (root)
      for (const page of new OfdDocument(file, textOf(root).trim()).pages())
        pages.push({ ...page, number: pages.length + 1 });
  }
  return pages;
}

/** A document of the package: what its pages share, and the pages. */
class OfdDocument {
  readonly #file: OfdPackage;
  readonly #base: string;
  readonly #children: readonly Element[];
  readonly #common: Element | undefined;
  readonly #resources: Resources;
  readonly #templates = new Map<string, Element[]>();

  constructor(file: OfdPackage, location: string) {
    this.#file = file;
    this.#base = location;
    this.#children = file.read('', location, 'ofd:Document');
    this.#common = this.#children.find(({ name }) => name === 'ofd:CommonData');
    this.#resources = readResources(this.#common, location, file, NO_RESOURCES);
    for (const { attributes } of childrenOf(this.#common, 'ofd:TemplatePage'))
      this.#templates.set(attributes.ID ?? '', file.read(location, attributes.BaseLoc ?? '', 'ofd:Page'));
  }

  *pages(): Generator<Omit<Page, 'number'>> {
    const list = this.#children.find(({ name }) => name === 'ofd:Pages');
    for (const { attributes } of childrenOf(list, 'ofd:Page')) yield this.#page(attributes.BaseLoc ?? '');
  }

  #page(location: string): Omit<Page, 'number'> {
    const children = this.#file.read(this.#base, location, 'ofd:Page');
    const named = (name: string) => children.find((child) => child.name === name);
    const [width, height] = sizeOf(named('ofd:Area')) ?? sizeOf(childOf(this.#common, 'ofd:PageArea')) ?? A4;
    const drawn: Drawn = { glyphs: [], rules: [] };
    for (const { name, attributes } of children)
      if (name === 'ofd:Template') this.#draw(this.#templates.get(attributes.TemplateID ?? '') ?? [], height, drawn);
    this.#draw(children, height, drawn);
    return { width: width * POINTS, height: height * POINTS, ...drawn };
  }

  #draw(children: readonly Element[], height: number, drawn: Drawn): void {
    const page: Element = { name: 'ofd:Page', attributes: {}, children: [...children] };
    const resources = readResources(page, this.#base, this.#file, this.#resources);
    drawLayers(childOf(page, 'ofd:Content'), resources, height, drawn);
  }
}
