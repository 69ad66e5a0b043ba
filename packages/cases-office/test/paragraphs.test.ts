import { describe, expect, it } from 'vitest';
import { linesOf, textOf } from './documents/read.ts';
import { numbered, paragraphXml, runXml, textParagraph } from './documents/word.ts';

const CHANGE = 'w:id="1" w:author="某"';
const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const shown = (line: string, noise: string, about?: number) => ({ line, noise, ...(about !== undefined && { about }) });

/** What stands beside the text, with why and where it belongs. */
function asides(body: string, parts = {}) {
  const { text, signals } = textOf(body, parts);
  return text.split('\n').flatMap((line, at) => {
    const { noise, about } = signals[at] ?? {};
    return noise ? [shown(line, noise, about)] : [];
  });
}

describe('the words of a paragraph', () => {
  it('are those that the reader of the document sees', () => {
    const run = (inner: string) => paragraphXml(`<w:r>${inner}</w:r>`);
    expect(linesOf(run('<w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t>'))).toEqual(['甲乙']);
    expect(linesOf(run('<w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t>'))).toEqual(['A-B']);
    expect(linesOf(run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:t>已办</w:t>'))).toEqual(['✓已办']);
    expect(linesOf(run('<w:sym w:font="Symbol" w:char="00B3"/><w:t>5</w:t>'))).toEqual(['≥5']);
    expect(linesOf(run('<w:t> 甲 </w:t>'))).toEqual(['甲']);
    expect(linesOf(run('<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>'))).toEqual(['甲', '乙', '丙']);
    expect(
      linesOf(
        run('<w:ruby><w:rt><w:r><w:t>han</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby>'),
      ),
    ).toEqual(['汉（han）']);
    expect(linesOf(paragraphXml('<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>'))).toEqual(['a=b']);
  });

  it('are read in whatever they are wrapped', () => {
    const odd = `<w:tomorrow xmlns:w14="urn:x"><w14:tag>${runXml('乙')}</w14:tag></w:tomorrow>`;
    expect(linesOf(`<w:frame>${textParagraph('甲')}</w:frame>${paragraphXml(odd)}`)).toEqual(['甲', '乙']);
  });

  it('are refused where another document is embedded, which nobody would miss otherwise', () => {
    expect(() => linesOf(`${textParagraph('甲')}<w:altChunk r:id="x"/>`)).toThrow('another document embedded');
  });

  it('are no Markdown', () => {
    expect(linesOf(textParagraph('# 5*3*2 < 40 & `x`'))).toEqual(['# 5*3*2 < 40 & `x`']);
  });

  it('of a break of line belong to one paragraph, those of a heading are one line', () => {
    const run = '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>';
    expect(textOf(paragraphXml(run)).signals).toEqual([{}, { continues: true }]);
    expect(linesOf(paragraphXml(run, '<w:outlineLvl w:val="0"/>'))).toEqual(['甲 乙']);
  });

  it('of a field are its result, and how it is made is not', () => {
    expect(linesOf(paragraphXml(`${runXml('见')}${field(' REF a ', runXml('第三章'))}${runXml('。')}`))).toEqual([
      '见第三章。',
    ]);
    const nested = field(` IF ${''}`, field(' PAGE ', runXml('7')));
    expect(linesOf(paragraphXml(nested))).toEqual(['7']);
  });

  it('come once from two copies for two programs', () => {
    const copies = `<mc:AlternateContent><mc:Choice Requires="wps">${runXml('甲')}</mc:Choice><mc:Fallback>${runXml('甲')}</mc:Fallback></mc:AlternateContent>`;
    expect(linesOf(paragraphXml(copies))).toEqual(['甲']);
  });
});

describe('tracked changes', () => {
  it('are accepted, with where they stand', () => {
    const body = paragraphXml(
      `${runXml('减少')}<w:del ${CHANGE}><w:r><w:delText>30%</w:delText></w:r></w:del><w:ins ${CHANGE}>${runXml('40%')}</w:ins>${runXml('。')}`,
    );
    const { text, signals } = textOf(body);
    expect(text.split('\n')).toEqual(['减少40%。', '30%']);
    expect(signals[0]?.changes).toEqual([{ kind: 'insertion', start: 2, end: 5 }]);
    expect(asides(body)).toEqual([shown('30%', 'deleted', 1)]);
  });

  it('that delete the end of a paragraph join it with the next', () => {
    const mark = `<w:rPr><w:del ${CHANGE}/></w:rPr>`;
    expect(linesOf(paragraphXml(runXml('前半句'), mark) + textParagraph('后半句。'))).toEqual(['前半句后半句。']);
    expect(linesOf(textParagraph('甲') + paragraphXml(runXml('末段'), mark))).toEqual(['甲', '末段']);
  });

  it('count no number for a paragraph that is gone', () => {
    const gone = paragraphXml(
      `<w:del ${CHANGE}><w:r><w:delText>旧</w:delText></w:r></w:del>`,
      `${numbered(1, 0)}<w:rPr><w:del ${CHANGE}/></w:rPr>`,
    );
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    expect(linesOf(gone + textParagraph('新', {}, numbered(1, 0)), { numbering })).toEqual(['1. 新', '旧']);
  });

  it('that move a text leave it where it went to', () => {
    const body =
      paragraphXml(`<w:moveFrom ${CHANGE}>${runXml('搬动')}</w:moveFrom>${runXml('甲')}`) +
      paragraphXml(`${runXml('乙')}<w:moveTo ${CHANGE}>${runXml('搬动')}</w:moveTo>`);
    const { text, signals } = textOf(body);
    expect(text.split('\n')).toEqual(['甲', '乙搬动', '搬动']);
    expect(signals[1]?.changes).toEqual([{ kind: 'move', start: 1, end: 3 }]);
    expect(signals[2]).toEqual({ noise: 'moved', about: 1 });
  });
});

describe('what stands beside the text is declared, with the line that it belongs to', () => {
  it('notes and comments, also those that nothing refers to', () => {
    const footnotes = `<w:footnote w:id="1">${textParagraph('来源：年报')}</w:footnote><w:footnote w:id="2">${textParagraph('无处')}</w:footnote>`;
    const comments = `<w:comment w:id="1">${textParagraph('请核对')}</w:comment>`;
    const body = `${textParagraph('甲')}${paragraphXml(`${runXml('乙')}<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="1"/></w:r>`)}`;
    expect(asides(body, { footnotes, comments })).toEqual([
      shown('来源：年报', 'footnote', 2),
      shown('请核对', 'comment', 2),
      shown('无处', 'footnote'),
    ]);
  });

  it('hidden words and prompts', () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>';
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${runXml('单击此处')}</w:sdtContent></w:sdt>`;
    expect(asides(paragraphXml(runXml('甲') + hidden + prompt))).toEqual([
      shown('内部', 'hidden', 1),
      shown('单击此处', 'prompt', 1),
    ]);
  });

  it('headers and footers, page numbers apart', () => {
    expect(asides(textParagraph('甲'), { header: textParagraph('汇编'), footer: textParagraph('— 1 —') })).toEqual([
      shown('汇编', 'running-header'),
      shown('— 1 —', 'page-number'),
    ]);
  });

  it('a list of contents that Word made, by its field, its frame or its style', () => {
    const toc = paragraphXml(field(' TOC \\o "1-3" ', runXml('一、做法\t3')));
    expect(textOf(toc).signals).toEqual([{ noise: 'contents' }]);
    const frame = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${textParagraph('目录')}</w:sdtContent></w:sdt>`;
    expect(textOf(frame).signals).toEqual([{ noise: 'contents' }]);
    const styles = '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>';
    expect(textOf(textParagraph('甲\t1', {}, '<w:pStyle w:val="t"/>'), { styles }).signals).toEqual([
      { noise: 'contents' },
    ]);
  });
});

describe('pictures and boxes', () => {
  const picture = (attributes: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" ${attributes}/><a:graphic><a:graphicData uri="p"><pic:pic><pic:blipFill><a:blip r:embed="i"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

  it('a picture stands below its paragraph by what it is called', () => {
    const { text, signals } = textOf(paragraphXml(runXml('甲') + picture('name="图片 1" descr="通关流程"')));
    expect(text.split('\n')).toEqual(['甲', '通关流程']);
    expect(signals[1]).toEqual({ kind: 'picture' });
  });

  it('a text box is read once and for itself, what is in it', () => {
    const box = (inner: string) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(linesOf(paragraphXml(runXml('甲') + box(textParagraph('乙') + textParagraph('丙'))))).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
  });
});
