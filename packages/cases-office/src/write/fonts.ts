import type { Layout, LayoutFace } from '../layout/layout.ts';

import { element, part, valued, W, type Xml } from './xml.ts';

/** GB 2312 of Windows: the set of characters that the faces are asked for. */
const CHINESE = '86';

/** The faces of a document with those that stand in for them, as `fontTable.xml` has them. None is shipped. */
export function fontsPart({ levels, pageNumber }: Layout): Xml {
  const faces = new Map([...Object.values(levels), pageNumber].map(({ face }) => [face.name, face]));
  return part(element('w:fonts', { 'xmlns:w': W }, ...[...faces.values()].map(fontXml)));
}

function fontXml({ name, fallbacks }: LayoutFace): Xml {
  return element(
    'w:font',
    { 'w:name': name },
    fallbacks.length === 0 ? '' : valued('w:altName', fallbacks.join(',')),
    valued('w:charset', CHINESE),
    valued('w:family', 'auto'),
    valued('w:pitch', 'variable'),
  );
}
