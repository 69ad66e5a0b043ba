import { type Bilingual, DOCUMENT_FORMAT_NAMES } from '@fta/cases-core/schema';
import type { OfficePackage } from '../guard/package.ts';
import { type Relationship, relationshipsOf } from '../guard/relationships.ts';
import type { Limits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { readChildren } from '../xml/read.ts';

const TYPES = '[Content_Types].xml';
const WORD =
  /^application\/(?:vnd\.openxmlformats-officedocument\.wordprocessingml|vnd\.ms-word)\.(?:document|template)\b/;

/** Packages that are no Word documents, by what they hold. */
const OTHERS: readonly (readonly [holds: RegExp, name: Bilingual])[] = [
  [/^xl\//i, { zh: 'Excel 工作簿', en: 'an Excel workbook' }],
  [/^ppt\//i, { zh: 'PowerPoint 演示文稿', en: 'PowerPoint slides' }],
  [/^content\.xml$/i, { zh: 'OpenDocument 文档', en: 'an OpenDocument file' }],
  [/^meta-inf\/container\.xml$/i, { zh: 'EPUB 电子书', en: 'an EPUB book' }],
];
const ARCHIVE: Bilingual = { zh: '压缩包', en: 'an archive' };

/** The part with the text of a Word document, and what it points at. */
export interface MainPart {
  readonly name: string;
  readonly relationships: readonly Relationship[];
}

/**
 * Finds the part with the text of a Word document.
 * @throws Refusal for a package that is none, and for one with macros
 */
export function mainPart(archive: OfficePackage, limits: Limits): MainPart {
  const types = contentTypes(archive, limits);
  const main = relationshipsOf('', archive, limits).find(({ type }) => type === 'officeDocument');
  if (!main || types.size === 0) throw refuse('format', { found: nameOf(archive), expected: DOCUMENT_FORMAT_NAMES });
  if (main.part === null) throw refuse('part-missing', { part: 'word/document.xml' });
  const macros = [...types.values()].some((type) => /macroEnabled|vbaProject/i.test(type));
  const relationships = relationshipsOf(main.part, archive, limits);
  if (macros || relationships.some(({ type: kind }) => kind === 'vbaProject')) throw refuse('macros', {});
  const type = types.get(main.part.toLowerCase()) ?? '';
  if (type !== '' && !WORD.test(type))
    throw refuse('format', { found: nameOf(archive), expected: DOCUMENT_FORMAT_NAMES });
  return { name: main.part, relationships };
}

/** Media types by part in lower case, and by extension as `.bin`. */
function contentTypes(archive: OfficePackage, limits: Limits): Map<string, string> {
  const types = new Map<string, string>();
  const bytes = archive.part(TYPES);
  if (!bytes) return types;
  readChildren({ name: TYPES, bytes, root: 'Types' }, [], limits, ({ attributes }) => {
    const { PartName: part, Extension: extension, ContentType: type = '' } = attributes;
    if (part !== undefined) types.set(part.replace(/^\//, '').toLowerCase(), type);
    else types.set(`.${extension ?? ''}`, type);
  });
  return types;
}

function nameOf(archive: OfficePackage): Bilingual {
  const names = [...archive.names];
  return OTHERS.find(([holds]) => names.some((name) => holds.test(name)))?.[1] ?? ARCHIVE;
}
