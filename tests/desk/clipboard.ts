/*
 * Clipboard HTML as office programs and browsers write it. Words are the caller's, forms were taken from what each program
 * puts on the clipboard.
 */

/** A line of a case as it stands on paper. */
export interface PaperLine {
  readonly level: 'title' | 'provider' | 'section' | 'point' | 'paragraph';
  readonly marker: string;
  readonly text: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The source of office programs is wrapped at some width, within Chinese sentences too. */
const wrapped = (text: string) => escaped(text).replace(/(?<=\p{Script=Han}{30})(?=\p{Script=Han})/gu, '\n');

const WORD_HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document>
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:TrackMoves/></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm; text-indent:2em;} @list l0:level1 {mso-level-number-format:ideograph-traditional; mso-level-text:%1、;} --></style>
</head><body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>
<!--StartFragment-->`;

/** Word, numbers by automatic numbering: the marker stands in a span that lists ignore. */
export function wordHtml(lines: readonly PaperLine[]): string {
  const body = lines.map(({ level, marker, text }) => {
    const run = `<span style='font-size:16.0pt;font-family:仿宋_GB2312'>${wrapped(text)}<o:p></o:p></span>`;
    if (marker === '') return `<p class=MsoNormal align=${level === 'title' ? 'center' : 'left'}>${run}</p>`;
    const depth = level === 'section' ? 1 : 2;
    return `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;mso-list:l0 level${depth} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:黑体;mso-bidi-font-family:黑体'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${run}</p>`;
  });
  return `${WORD_HEAD}\n${body.join('\n\n')}\n<!--EndFragment--></body></html>`;
}

/** WPS: the same idea, other names, and spans of each script. */
export function wpsHtml(lines: readonly PaperLine[]): string {
  const body = lines.map(({ marker, text }) => {
    const runs = text
      .split(/(?<=[0-9A-Za-z.%])(?=\p{Script=Han})/u)
      .map(
        (run) =>
          `<span style="mso-spacerun:'yes';font-family:仿宋_GB2312;mso-ascii-font-family:Calibri;font-size:16.0000pt;"><font face="仿宋_GB2312">${escaped(run)}</font></span>`,
      );
    const number =
      marker === ''
        ? ''
        : `<![if !supportLists]><span style="font-family:宋体;font-size:16.0000pt;"><span style="mso-list:Ignore;">${marker}<span>&nbsp;</span></span></span><![endif]>`;
    return `<p class="${marker === '' ? 'MsoNormal' : '16'}" style="text-indent:32.0000pt;${marker === '' ? '' : 'mso-list:l0 level1 lfo1;'}">${number}${runs.join('')}<span style="font-size:16.0000pt;"><o:p></o:p></span></p>`;
  });
  return `<html><head><meta name="Generator" content="WPS Office"><style>@font-face{font-family:"Times New Roman";}</style></head><body><!--StartFragment-->${body.join('')}<!--EndFragment--></body></html>`;
}

/** LibreOffice: upper-case attributes, typed numbers, a line break of the source in every paragraph. */
export function libreOfficeHtml(lines: readonly PaperLine[]): string {
  const body = lines.map(
    ({ marker, text }) =>
      `<p style="line-height: 100%; margin-bottom: 0cm"><font face="FangSong">\n${marker}${wrapped(text)}</font></p>`,
  );
  return `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.6"/></head><body lang="zh-CN" dir="ltr">${body.join('\n')}</body></html>`;
}

/** A web page: headings and divisions, numbers typed, styles of every element written out. */
export function webHtml(lines: readonly PaperLine[]): string {
  const tags = { title: 'h1', provider: 'div', section: 'h2', point: 'h3', paragraph: 'p' } as const;
  const body = lines.map(
    ({ level, marker, text }) =>
      `<${tags[level]} style="box-sizing: border-box; color: rgb(51, 51, 51); font-size: 16px; white-space: normal;"><span>${marker}${escaped(text)}</span></${tags[level]}>`,
  );
  return `<meta charset='utf-8'><div class="article">${body.join('')}</div><script>globalThis.wasRun = true</script>`;
}

/** A document of a service in the browser: divisions in divisions, breaks for paragraphs. */
export function breaksHtml(lines: readonly PaperLine[]): string {
  return `<meta charset='utf-8'><div><div style="white-space:normal">${lines.map(({ marker, text }) => `${marker}${escaped(text)}`).join('<br>\n')}</div></div>`;
}

/** What a page that means harm puts on the clipboard, around a text. */
export function hostileHtml(text: string): string {
  return `<img src="http://evil.test/a.png" onerror="globalThis.wasRun = true"><script>globalThis.wasRun = true</script><style>@import url(http://evil.test/a.css)</style><iframe src="http://evil.test/"></iframe><svg onload="globalThis.wasRun = true"><text>不可见</text></svg><link rel="stylesheet" href="http://evil.test/b.css"><video src="http://evil.test/v.mp4" autoplay></video><p style="background:url(http://evil.test/c.png)">${text}</p><p style="display:none">看不见的字</p><object data="http://evil.test/o"></object><base href="http://evil.test/"><form action="javascript:globalThis.wasRun=true"><input autofocus onfocus="globalThis.wasRun=true"></form>`;
}
