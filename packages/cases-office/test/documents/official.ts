import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IRunOptions,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { OutlineLine } from './outline.ts';

const FACES = {
  batch: '方正小标宋简体',
  case: '方正小标宋简体',
  provider: '楷体_GB2312',
  section: '黑体',
  point: '楷体_GB2312',
  text: '仿宋_GB2312',
} as const;

/** Half-points: the title of 22 pt, everything else of 16. */
const sizeOf = (role: OutlineLine['role']) => (role === 'batch' || role === 'case' ? 44 : 32);
const isCentred = (role: OutlineLine['role']) => role === 'batch' || role === 'case' || role === 'provider';

function runOf(role: OutlineLine['role'], text: string, more: IRunOptions = {}): TextRun {
  const face = FACES[role];
  return new TextRun({ text, font: { eastAsia: face, ascii: 'Times New Roman' }, size: sizeOf(role), ...more });
}

function paragraphOf({ role, marker, text }: OutlineLine): Paragraph {
  const children = [runOf(role, marker + text)];
  if (role === 'case') children.unshift(new TextRun({ children: [new PageBreak()] }));
  if (isCentred(role)) return new Paragraph({ children, alignment: AlignmentType.CENTER });
  return new Paragraph({ children, indent: { firstLine: 640 }, spacing: { line: 580 } });
}

/** A batch laid out as GB/T 9704-2012 has it, by the library that wrote the first batch: faces and sizes, no styles. */
export async function officialFile(lines: readonly OutlineLine[]): Promise<Uint8Array> {
  const [title, ...others] = lines;
  const cases = lines.filter(({ role }) => role === 'case');
  const contents = cases.map(
    ({ marker, text }, at) =>
      new Paragraph({
        children: [runOf('text', marker + text), new TextRun({ children: [new Tab(), String(at * 4 + 2)] })],
      }),
  );
  const page = new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })] });
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('最佳实践案例汇编')] }) },
        footers: { default: new Footer({ children: [page] }) },
        children: [
          ...(title ? [paragraphOf(title)] : []),
          new Paragraph({ children: [runOf('section', '目  录')], alignment: AlignmentType.CENTER }),
          ...contents,
          ...others.map(paragraphOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
