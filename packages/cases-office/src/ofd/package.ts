import type { OfficePackage } from '../guard/package.ts';
import { resolvePart } from '../guard/relationships.ts';
import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { Element } from '../xml/element.ts';
import { readChildren } from '../xml/read.ts';

/** The parts of an OFD as elements. */
export interface OfdPackage {
  /** The children of the root of a part, which another part names from where it lies. */
  read(from: string, location: string, root: string): Element[];
}

export function openOfd(archive: OfficePackage, limits: Limits): OfdPackage {
  return {
    read(from, location, root) {
      const name = resolvePart(from, location.trim());
      const bytes = archive.part(name);
      if (!bytes) throw refuse('part-missing', { part: name });
      const children: Element[] = [];
      readChildren({ name, bytes, root }, [], limits, (child) => children.push(child));
      return children;
    },
  };
}
