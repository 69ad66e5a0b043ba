import { strToU8, zipSync } from 'fflate';
import { A4, type PdfPage as SetPage, type PdfText as SetText } from './pdf.ts';
import { escapeXml } from './word.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
/** Millimetres to a point. */
const MILLIMETRES = 25.4 / 72;
const WIDTH = A4.width * MILLIMETRES;
const HEIGHT = A4.height * MILLIMETRES;

const mm = (points: number): string => (points * MILLIMETRES).toFixed(3);
const document = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${root} ${NAMESPACE}>${inner}</ofd:${root}>`;
const isNarrow = (character: string): boolean => /[\u0020-\u007e]/u.test(character);

/** The steps from one character to the next, equal ones in a row. */
function steps(text: string, size: number): string {
  const widths = [...text].slice(0, -1).map((character) => mm(isNarrow(character) ? size / 2 : size));
  const words: string[] = [];
  for (let at = 0; at < widths.length; ) {
    let end = at;
    while (widths[end] === widths[at]) end++;
    words.push(
      end - at > 2
        ? `g ${end - at} ${widths[at]}`
        : Array(end - at)
            .fill(widths[at])
            .join(' '),
    );
    at = end;
  }
  return words.join(' ');
}

/** A stretch of text; every second one is drawn at half its size and enlarged, as programs that convert do. */
function textObject({ x, y, size, text }: SetText, font: number, id: number): string {
  const scale = id % 2 === 0 ? 1 : 2;
  const boundary = `${mm(x)} ${(HEIGHT - y * MILLIMETRES - size * MILLIMETRES).toFixed(3)} 150 ${mm(size * 1.3)}`;
  const matrix = scale === 1 ? '' : ` CTM="${scale} 0 0 ${scale} 0 0"`;
  const inner = size / scale;
  return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="${font}" Size="${mm(inner)}"${matrix}><ofd:TextCode X="0" Y="${mm(inner)}" DeltaX="${steps(text, inner)}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject({ from, to }: NonNullable<SetPage['rules']>[number], id: number): string {
  const at = ([x, y]: readonly [number, number]) => `${mm(x)} ${(HEIGHT - y * MILLIMETRES).toFixed(3)}`;
  return `<ofd:PathObject ID="${id}" Boundary="0 0 ${WIDTH} ${HEIGHT}"><ofd:AbbreviatedData>M ${at(from)} L ${at(to)}</ofd:AbbreviatedData></ofd:PathObject>`;
}

const layer = (objects: readonly string[]): string =>
  `<ofd:Content><ofd:Layer ID="900000"><ofd:PageBlock ID="900001">${objects.join('')}</ofd:PageBlock></ofd:Layer></ofd:Content>`;

/** The parts of an OFD by their names; `behind` stands on every page by a template. */
export function partsOfOfd(pages: readonly SetPage[], behind: readonly SetText[] = []): Record<string, string> {
  const faces = [...new Set([...pages.flatMap(({ texts }) => texts), ...behind].map(({ font }) => font))];
  const fontOf = ({ font }: SetText) => faces.indexOf(font) + 10;
  let id = 1000;
  const draw = ({ texts, rules = [] }: SetPage) =>
    layer([
      ...texts.map((text) => textObject(text, fontOf(text), id++)),
      ...rules.map((rule) => pathObject(rule, id++)),
    ]);
  const template = behind.length === 0 ? '' : '<ofd:Template TemplateID="2" ZOrder="Background"/>';
  const written = pages.map((page) => document('Page', template + draw(page)));
  const list = pages.map((_, at) => `<ofd:Page ID="${at + 100}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join('');
  const common = `<ofd:MaxUnitID>900001</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${WIDTH} ${HEIGHT}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${behind.length === 0 ? '' : '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>'}`;
  return {
    'OFD.xml': document(
      'OFD',
      '<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>',
    ),
    'Doc_0/Document.xml': document(
      'Document',
      `<ofd:CommonData>${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages>`,
    ),
    'Doc_0/PublicRes.xml': document(
      'Res',
      `<ofd:Fonts>${faces.map((face, at) => `<ofd:Font ID="${at + 10}" FontName="${face}"/>`).join('')}</ofd:Fonts>`,
    ),
    ...(behind.length > 0 && { 'Doc_0/Tpls/Tpl_0/Content.xml': document('Page', draw({ texts: behind })) }),
    ...Object.fromEntries(written.map((xml, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, xml])),
  };
}

export const ofdOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));

/** An OFD of pages that have been set. */
export const ofdFile = (pages: readonly SetPage[], behind: readonly SetText[] = []): Uint8Array =>
  ofdOf(partsOfOfd(pages, behind));
