import { childOf, childrenOf, type Element, textOf } from '../xml/element.ts';
import type { OfdPackage } from './package.ts';

export interface OfdFont {
  readonly face: string;
  readonly bold: boolean;
}

/** What objects of pages name by number: faces, how they are drawn, and groups of objects that are drawn in several places. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, OfdFont>;
  readonly drawing: ReadonlyMap<string, Element>;
  readonly groups: ReadonlyMap<string, Element>;
}

export const NO_RESOURCES: Resources = { fonts: new Map(), drawing: new Map(), groups: new Map() };

/** The resources in the files that an element of a document or page names. */
export function readResources(from: Element | undefined, base: string, file: OfdPackage, outer: Resources): Resources {
  const named = childrenOf(from).filter(({ name }) => /^ofd:(?:PublicRes|DocumentRes|PageRes)$/.test(name));
  let resources = outer;
  for (const element of named) resources = merged(resources, file.read(base, textOf(element), 'ofd:Res'));
  return resources;
}

function merged({ fonts, drawing, groups }: Resources, children: readonly Element[]): Resources {
  const listed = (list: string, member: string) =>
    children.filter(({ name }) => name === list).flatMap((element) => childrenOf(element, member));
  const idOf = ({ attributes }: Element) => attributes.ID ?? '';
  return {
    fonts: new Map([
      ...fonts,
      ...listed('ofd:Fonts', 'ofd:Font').map((font): [string, OfdFont] => [idOf(font), fontOf(font)]),
    ]),
    drawing: new Map([
      ...drawing,
      ...listed('ofd:DrawParams', 'ofd:DrawParam').map((each): [string, Element] => [idOf(each), each]),
    ]),
    groups: new Map([
      ...groups,
      ...listed('ofd:CompositeGraphicUnits', 'ofd:CompositeGraphicUnit').flatMap((unit): [string, Element][] => {
        const content = childOf(unit, 'ofd:Content');
        return content ? [[idOf(unit), content]] : [];
      }),
    ]),
  };
}

function fontOf({ attributes: { FontName = '', FamilyName = '', Bold } }: Element): OfdFont {
  return { face: FontName === '' ? FamilyName : FontName, bold: Bold === 'true' || /bold|黑体加粗/i.test(FontName) };
}
