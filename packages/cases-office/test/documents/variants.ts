import type { OutlineLine } from './outline.ts';
import { cutAtRandom, randomOf } from './random.ts';
import {
  escapeXml,
  type Look,
  levelXml,
  numbered,
  numberingXml,
  type Parts,
  paragraphXml,
  runXml,
  tableXml,
  textParagraph,
  wordFile,
} from './word.ts';

/** A batch as one of the Word documents that offices make of it. */
export type Variant = (lines: readonly OutlineLine[]) => Uint8Array;

const whole = ({ marker, text }: OutlineLine): string => marker + text;

/** Everything in one style, markers typed. */
const unstyled: Variant = (lines) => wordFile(lines.map((line) => textParagraph(whole(line))).join(''));

const HEADING = { batch: 'a0', case: '1', section: '2', point: '3' } as const;

/** Styles of headings as Word in Chinese names them, markers typed. */
const styled: Variant = (lines) => {
  const style = (id: string, name: string, level?: number) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${level === undefined ? '' : `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`}</w:style>`;
  const styles = [
    style('a0', 'Title'),
    style('1', 'heading 1', 0),
    style('2', 'heading 2', 1),
    style('3', 'heading 3', 2),
  ].join('');
  const body = lines.map((line) => {
    const id = HEADING[line.role as keyof typeof HEADING];
    return textParagraph(whole(line), {}, id === undefined ? '' : `<w:pStyle w:val="${id}"/>`);
  });
  return wordFile(body.join(''), { styles });
};

const LIST_LEVELS = { case: 0, section: 1, point: 2 } as const;
const LEVELS = [
  levelXml(0, 'decimal', '%1.'),
  levelXml(1, 'chineseCountingThousand', '%2、', '<w:pStyle w:val="s1"/>'),
  levelXml(2, 'chineseCounting', '（%3）', '<w:pStyle w:val="s2"/>'),
].join('');

/** No marker is typed: Word counts them, on the paragraph and, as WPS writes it, on its style as well. */
const automatic: Variant = (lines) => {
  const styles = [0, 1, 2].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="s${level}"><w:name w:val="List ${level}"/><w:pPr>${numbered(1, level)}</w:pPr></w:style>`,
  );
  const body = lines.map(({ role, text }) => {
    const level = LIST_LEVELS[role as keyof typeof LIST_LEVELS];
    if (level === undefined) return textParagraph(text);
    return textParagraph(text, {}, `<w:pStyle w:val="s${level}"/>${level === 2 ? '' : numbered(1, level)}`);
  });
  return wordFile(body.join(''), { styles: styles.join(''), numbering: numberingXml(LEVELS) });
};

const LOOKS: Readonly<Record<OutlineLine['role'], Look>> = {
  batch: { face: '方正小标宋简体', size: 22 },
  case: { face: '方正小标宋简体', size: 18 },
  provider: { face: '楷体_GB2312', size: 16 },
  section: { face: '黑体', size: 16 },
  point: { face: '楷体_GB2312', size: 16 },
  text: { face: '仿宋_GB2312', size: 16 },
};
const CENTRED = '<w:jc w:val="center"/>';
const centredIf = (role: OutlineLine['role']) => (/^(?:batch|case|provider)$/.test(role) ? CENTRED : '');

/** Neither markers nor styles: size and face alone, runs cut anywhere. */
const faces: Variant = (lines) => {
  const random = randomOf(7);
  const body = lines.map(({ role, text }) => {
    const runs = cutAtRandom(text, random).map((piece) => runXml(piece, LOOKS[role]));
    return paragraphXml(runs.join(''), centredIf(role));
  });
  return wordFile(body.join(''));
};

/** Insertions, deletions and moves, comments, footnotes and headers, none of which is in the Markdown. */
const tracked: Variant = (lines) => {
  const random = randomOf(11);
  const attributes = 'w:id="1" w:author="编辑" w:date="2024-01-01T00:00:00Z"';
  const body = lines.map((line, at) => {
    const text = whole(line);
    const cut = Math.floor(random() * text.length);
    const [before, behind] = [runXml(text.slice(0, cut)), runXml(text.slice(cut))];
    const inserted = `<w:ins ${attributes}>${behind}</w:ins>`;
    const deleted = `<w:del ${attributes}><w:r><w:delText>删去的话。</w:delText></w:r></w:del>`;
    const moved = `<w:moveFrom ${attributes}>${runXml('移走的话。')}</w:moveFrom>`;
    const note = line.role === 'text' ? '<w:r><w:footnoteReference w:id="2"/></w:r>' : '';
    const comment = '<w:r><w:commentReference w:id="3"/></w:r>';
    const gone = at % 9 === 4 ? deletedParagraph(attributes) : '';
    const kinds = [before + inserted, before + deleted + behind, before + moved + behind + comment];
    return gone + paragraphXml((kinds[at % 3] ?? '') + note);
  });
  const parts: Parts = {
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${textParagraph('数据来源见年报。')}</w:footnote>`,
    comments: `<w:comment w:id="3" w:author="编辑">${textParagraph('请核对数据。')}</w:comment>`,
    header: textParagraph('内部资料'),
    footer: textParagraph('— 1 —'),
  };
  return wordFile(body.join(''), parts);
};

const deletedParagraph = (attributes: string): string =>
  paragraphXml(
    `<w:del ${attributes}><w:r><w:delText>一、整段删去</w:delText></w:r></w:del>`,
    `<w:rPr><w:del ${attributes}/></w:rPr>`,
  );

/** A form a case: labels on the left, text on the right. */
const tables: Variant = (lines) => {
  const body: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) body.push(tableXml(rows), '<w:p/>');
    rows = [];
  };
  /** Below a section's label, or in a row of one cell. */
  const add = (paragraph: string) => {
    const row = rows.length > 2 ? rows.at(-1) : undefined;
    if (row?.length === 2) row[1] = (row[1] ?? '') + paragraph;
    else rows.push([paragraph]);
  };
  for (const line of lines) {
    const { role, text } = line;
    if (role === 'batch') body.push(textParagraph(text));
    else if (role === 'case') {
      close();
      rows.push([textParagraph('案例名称'), textParagraph(text)]);
    } else if (role === 'provider') rows.push([textParagraph('提供单位'), textParagraph(text.slice(1, -3))]);
    else if (role === 'section') rows.push([textParagraph(text), '']);
    else add(textParagraph(whole(line)));
  }
  close();
  return wordFile(body.join(''));
};

/** Text in boxes with copies for older programs, in controls, links, smart tags and fields. */
const wrapped: Variant = (lines) => {
  const body = lines.map((line, at) => {
    const text = whole(line);
    const run = runXml(text);
    switch (at % 6) {
      case 0:
        return paragraphXml(`<w:hyperlink r:id="x">${run}</w:hyperlink>`);
      case 1:
        return `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphXml(run)}</w:sdtContent></w:sdt>`;
      case 2:
        return paragraphXml(`<w:smartTag><w:sdt><w:sdtContent>${run}</w:sdtContent></w:sdt></w:smartTag>`);
      case 3:
        return textBox(paragraphXml(run));
      case 4:
        return paragraphXml(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        );
      default:
        return paragraphXml(softHyphens(text));
    }
  });
  return wordFile(prompt() + body.join(''));
};

const prompt = () =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${textParagraph('单击此处输入文字。')}</w:sdtContent></w:sdt>`;

const textBox = (inner: string): string =>
  paragraphXml(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );

const softHyphens = (text: string): string => {
  const middle = Math.floor(text.length / 2);
  const [before, behind] = [text.slice(0, middle), text.slice(middle)].map(
    (part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
  );
  return `<w:r>${before}<w:softHyphen/>${behind}</w:r>`;
};

export const VARIANTS: Readonly<Record<string, Variant>> = {
  'without styles': unstyled,
  'with styles of headings': styled,
  'automatic numbers only': automatic,
  'size and face only, runs cut at random': faces,
  'tracked changes, comments, footnotes, headers': tracked,
  'one label table a case': tables,
  'text boxes, controls, links, fields': wrapped,
};
