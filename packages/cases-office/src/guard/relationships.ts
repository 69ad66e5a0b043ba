import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { readChildren } from '../xml/read.ts';
import type { OfficePackage } from './package.ts';

/** What a part points at. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `styles`, `footer`, `officeDocument`. */
  readonly type: string;
  /** The name of a part within the package; `null` for what lies outside of it, which nobody follows. */
  readonly part: string | null;
}

/** The relationships of a part, or of the package itself where `source` is blank. */
export function relationshipsOf(source: string, archive: OfficePackage, limits: Limits): Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const name = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const bytes = archive.part(name);
  const found: Relationship[] = [];
  if (!bytes) return found;
  readChildren({ name, bytes, root: 'Relationships' }, [], limits, ({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const isOutside = mode === 'External' || /^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('#');
    found.push({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      part: isOutside ? null : resolvePart(source, target),
    });
  });
  return found;
}

/** A target that a part names, as a name within the package. One that climbs out of it is no slip, and the document is refused. */
export function resolvePart(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') path.push(step);
    else if (path.pop() === undefined) throw refuse('part-outside', { part: target });
  }
  return path.join('/');
}
