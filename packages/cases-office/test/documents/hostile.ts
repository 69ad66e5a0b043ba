import { deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import type { HostileFile } from './hostile-file.ts';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { entriesOf, partXml, relationshipsXml, textParagraph } from './word.ts';
import { zipOf } from './zip.ts';

const MEGABYTE = 1024 * 1024;
const BODY = textParagraph('1.无纸通关新模式');
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

type Entries = Record<string, Uint8Array>;

const zip = (entries: Entries): Uint8Array =>
  zipOf(listed(entries).map((entry) => ({ ...entry, data: deflateRawSync(entry.content), method: 8 })));
/** A whole document with some of its parts replaced, added, or taken away. */
const changed = (parts: Readonly<Record<string, string | Uint8Array | null>>): Entries => {
  const entries = entriesOf(BODY);
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete entries[name];
    else entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return entries;
};
const withText = (document: string | Uint8Array): Uint8Array => zip(changed({ 'word/document.xml': document }));
const withBody = (inner: string): Uint8Array => withText(partXml('document', `<w:body>${inner}</w:body>`));
const withRelations = (inner: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip(changed({ 'word/_rels/document.xml.rels': relationshipsXml(inner), ...others }));
const relation = (id: number, type: string, target: string, more = ''): string =>
  `<Relationship Id="r${id}" Type="${TYPE}/${type}" Target="${target}"${more}/>`;
const doctype = (inner: string, body = ''): Uint8Array =>
  withText(
    `<?xml version="1.0"?><!DOCTYPE w:document [${inner}]>${partXml('document', `<w:body>${body}</w:body>`).replace(/^<\?xml.*?\?>/, '')}`,
  );
const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
const sum = (...parts: (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

/** A text of that many megabytes which packs to next to nothing. */
const filled = (megabytes: number, around: (filling: string) => string): Uint8Array =>
  strToU8(around(' '.repeat(megabytes * MEGABYTE)));
const bomb = (megabytes: number): Uint8Array =>
  withText(
    filled(megabytes, (spaces) => partXml('document', `<w:body><w:p><w:r><w:t>${spaces}</w:t></w:r></w:p></w:body>`)),
  );

/** Headers that unpack to 12 MB each; with `shared` all of them are one and the same stretch of the archive. */
function manyHeaders(shared: boolean): Uint8Array {
  const header = filled(12, (spaces) => partXml('hdr', `<w:p>${spaces}</w:p>`));
  const names = Array.from({ length: 8 }, (_, at) => `word/header${at}.xml`);
  const rels = names.map((_, at) => relation(at, 'header', `header${at}.xml`)).join('');
  const entries = changed({ 'word/_rels/document.xml.rels': relationshipsXml(rels) });
  const packed = { data: deflateRawSync(header), size: header.length, content: header, method: 8 };
  return zipOf([
    ...Object.entries(entries).map(([name, content]) => ({ name, content })),
    ...names.map((name, at) => ({ name, ...packed, ...(shared && at > 0 && { sameAs: names[0] ?? '' }) })),
  ]);
}

const listed = (entries: Entries) => Object.entries(entries).map(([name, content]) => ({ name, content }));

/** The document of a whole archive with one entry of it tampered with. */
const tampered = (
  tamper: Parameters<typeof zipOf>[0][number] extends infer Entry ? Partial<Entry> : never,
): Uint8Array =>
  zipOf(listed(entriesOf(BODY)).map((entry) => (entry.name === 'word/document.xml' ? { ...entry, ...tamper } : entry)));

const file = (name: string, reason: HostileFile['reason'], make: () => Uint8Array): HostileFile => ({
  name,
  reason,
  make,
});

const greedy = (name: string, reason: HostileFile['reason'], make: () => Uint8Array): HostileFile => ({
  ...file(name, reason, make),
  greedy: true,
});

export const HOSTILE_FILES: readonly HostileFile[] = [
  greedy('a bomb of 200 MB', 'part-too-large', () => bomb(200)),
  greedy('a bomb just over the limit', 'part-too-large', () => bomb(16)),
  greedy('eight parts of 12 MB', 'package-too-large', () => manyHeaders(false)),
  greedy('eight parts that are one', 'package-too-large', () => manyHeaders(true)),
  greedy('100 MB of nothing', 'file-too-large', () => new Uint8Array(100 * MEGABYTE)),
  greedy('60 MB of nothing', 'unknown', () => new Uint8Array(60 * MEGABYTE)),
  file('an archive in an archive', 'xml-broken', () => withText(zip(entriesOf(BODY)))),
  file('elements 100,000 deep', 'xml-depth', () => withBody('<w:p>'.repeat(100_000))),
  greedy('a million and more elements', 'xml-elements', () => withBody(`<w:p>${'<w:r/>'.repeat(1_100_000)}</w:p>`)),
  file('a million laughs', 'doctype', () => doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">', '&b;')),
  file('an entity outside', 'doctype', () => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;')),
  file('a DTD in the styles', 'doctype', () =>
    withRelations(relation(1, 'styles', 'styles.xml'), {
      'word/styles.xml': '<!DOCTYPE x SYSTEM "http://127.0.0.1/x"><x/>',
    }),
  ),
  file('an entity nobody defines', 'xml-broken', () => withBody('<w:p>&x;</w:p>')),
  file('elements nobody closes', 'xml-broken', () =>
    withText('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'),
  ),
  file('a prefix nobody binds', 'xml-broken', () => withText('<w:document><w:body/></w:document>')),
  file('a text in another encoding', 'xml-broken', () =>
    withText(Buffer.from('<?xml version="1.0" encoding="GB18030"?><a>\xb0\xb8\xc0\xfd</a>', 'latin1')),
  ),
  file('a root that is another', 'part-wrong', () => withText('<html/>')),
  file('the first half of a file', 'archive-broken', () => {
    const whole = zip(entriesOf(BODY.repeat(2000)));
    return whole.subarray(0, whole.length / 2);
  }),
  file('a size that lies', 'archive-broken', () => tampered({ size: 10 })),
  file('a check sum that is wrong', 'archive-broken', () => tampered({ crc: 1 })),
  file('packed bytes that are none', 'archive-broken', () =>
    tampered({ data: Buffer.alloc(400, 0xff), size: 4000, method: 8 }),
  ),
  file('a way to pack that nobody knows', 'archive-broken', () => tampered({ method: 99 })),
  file('an entry that stands twice', 'archive-broken', () => {
    const entries = listed(entriesOf(BODY));
    return zipOf([...entries, ...entries.slice(-1)]);
  }),
  file('an encrypted entry', 'password', () => tampered({ flags: 1 })),
  file('a document with a password', 'password', () => ole('EncryptedPackage')),
  file('a document of old Word without sectors', 'document-broken', () => ole('WordDocument')),
  file('a workbook of old Excel', 'format', () => ole('Workbook')),
  file('a PDF of one line', 'pdf-broken', () => sum('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')),
  file('a PDF that is an archive too', 'pdf-broken', () => sum('%PDF-1.7\n', zip(entriesOf(BODY)))),
  file('an OFD of nothing', 'part-wrong', () =>
    zip({ 'OFD.xml': strToU8('<ofd/>'), 'Doc_0/Document.xml': strToU8('<x/>') }),
  ),
  file('a workbook', 'format', () =>
    zip(
      changed({
        'xl/workbook.xml': '<x/>',
        '_rels/.rels': relationshipsXml(relation(1, 'officeDocument', 'xl/workbook.xml')),
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      }),
    ),
  ),
  file('a picture', 'format', () => sum('\xff\xd8\xff\xe0', new Uint8Array(100))),
  file('a program', 'format', () => sum('\x7fELF', new Uint8Array(100))),
  file('bytes that are nothing', 'unknown', () => sum('\x01\x02\x00\xff', new Uint8Array(200))),
  file('no bytes', 'empty', () => new Uint8Array()),
  file('an archive of nothing', 'format', () => zip({})),
  file('macros', 'macros', () =>
    zip(
      changed({
        '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${MACROS}"/></Types>`,
      }),
    ),
  ),
  file('macros in a document that claims to have none', 'macros', () =>
    withRelations(relation(1, '2006/vbaProject', 'vbaProject.bin'), { 'word/vbaProject.bin': 'x' }),
  ),
  file('a page before an archive', 'unknown', () => sum('<html><script>x</script>\0', zip(entriesOf(BODY)))),
  file('a program behind an archive', 'archive-broken', () => sum(zip(entriesOf(BODY)), 'MZ and more')),
  file('a name that leads out', 'part-outside', () => zip(changed({ '../../evil.sh': 'x' }))),
  file('a name from the root', 'part-outside', () =>
    zipOf([...listed(entriesOf(BODY)), { name: '/etc/passwd', content: strToU8('x') }]),
  ),
  file('a relationship that leads out', 'part-outside', () =>
    withRelations(relation(1, 'styles', '../../../../etc/passwd')),
  ),
  file('a text that lies elsewhere', 'part-missing', () =>
    zip(
      changed({
        '_rels/.rels': relationshipsXml(
          relation(1, 'officeDocument', 'http://127.0.0.1/x.xml', ' TargetMode="External"'),
        ),
      }),
    ),
  ),
  file('a text that is missing', 'part-missing', () => zip(changed({ 'word/document.xml': null }))),
  file('relationships that are the text', 'part-wrong', () =>
    zip(changed({ '_rels/.rels': relationshipsXml(relation(1, 'officeDocument', '_rels/.rels')) })),
  ),
  file('a header that is the text', 'part-wrong', () => withRelations(relation(1, 'header', 'document.xml'))),
  file('styles that are based on each other', 'styles-circular', () =>
    withRelations(relation(1, 'styles', 'styles.xml'), {
      'word/styles.xml': partXml(
        'styles',
        ['a', 'b', 'c']
          .map((id, at) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${'bca'[at]}"/></w:style>`)
          .join(''),
      ),
    }),
  ),
  file('five thousand entries', 'archive-entries', () =>
    zip(changed(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`word/media/${at}.png`, 'x'])))),
  ),
  ...HOSTILE_PAGES,
];
