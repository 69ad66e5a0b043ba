import type { OutlineLine } from './outline.ts';
import { escapeXml as escapeHtml } from './word.ts';

/** A batch as one of the pages that offices make of it. */
export type PageVariant = (lines: readonly OutlineLine[]) => Uint8Array;

const utf8 = (html: string): Uint8Array => new TextEncoder().encode(html);
const whole = ({ marker, text }: OutlineLine): string => marker + text;
const LEVELS = { batch: 1, case: 1, section: 2, point: 3 } as const;
const levelOf = (role: OutlineLine['role']): number | undefined => LEVELS[role as keyof typeof LEVELS];

/** Lines of at most so many characters: programs wrap Chinese text anywhere. */
function wrapped(html: string, every = 40): string {
  const pieces: string[] = [];
  let [open, length] = [0, 0];
  for (const character of html) {
    if (character === '<' || character === '&') open++;
    const isFree = open === 0 && /\p{Script=Han}/u.test(character);
    pieces.push(isFree && ++length % every === 0 ? `\n${character}` : character);
    if (character === '>' || character === ';') open = Math.max(0, open - 1);
  }
  return pieces.join('');
}

const FACES: Readonly<Record<OutlineLine['role'], readonly [face: string, points: number]>> = {
  batch: ['方正小标宋简体', 22],
  case: ['方正小标宋简体', 18],
  provider: ['楷体_GB2312', 16],
  section: ['黑体', 16],
  point: ['楷体_GB2312', 16],
  text: ['仿宋_GB2312', 16],
};
const isCentred = (role: OutlineLine['role']): boolean => /^(?:batch|case|provider)$/.test(role);

/** Fonts within fonts, digits in a face of their own, headings by face and size alone. */
const libreOffice: PageVariant = (lines) => {
  const font = (text: string, face: string, points: number) =>
    `<font face="Noto Sans CJK SC"><font size="4" style="font-size: 14pt"><span lang="zh-CN"><font face="${face}"><font size="4" style="font-size: ${points}pt">${text}</font></font></span></font></font>`;
  const body = lines.map((line) => {
    const [face, points] = FACES[line.role];
    const runs = whole(line)
      .split(/([\d.A-Za-z%]+)/)
      .filter((run) => run !== '')
      .map((run) => font(escapeHtml(run), /^[\d.A-Za-z%]/.test(run) ? 'Times New Roman, serif' : face, points));
    const align = isCentred(line.role) ? ' align="center"' : '';
    return `<p${align} style="line-height: 100%; margin-bottom: 0in">\n${wrapped(runs.join(''))}</p>`;
  });
  return utf8(
    `<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n\t<title></title>\n</head>\n<body lang="zh-CN" dir="ltr"><div title="header"><p>内部资料</p></div>${body.join('\n')}<div title="footer"><p align="center">— 1 —</p></div></body>\n</html>`,
  );
};

const MSO_HEAD =
  '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=gb2312">\r\n<meta name=Generator content="Microsoft Word 15">\r\n<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->\r\n<style>\r\n<!--\r\n /* Style Definitions */\r\n p.MsoNormal, li.MsoNormal, div.MsoNormal\r\n\t{mso-style-unhide:no;\r\n\tfont-size:16.0pt;\r\n\tfont-family:"Times New Roman",serif;\r\n\tmso-fareast-font-family:仿宋_GB2312;}\r\n@page WordSection1\r\n\t{size:595.3pt 841.9pt;}\r\ndiv.WordSection1\r\n\t{page:WordSection1;}\r\n-->\r\n</style>\r\n</head>\r\n<body lang=ZH-CN style=\'text-justify-trim:punctuation\'>\r\n<div class=WordSection1 style=\'layout-grid:15.6pt\'>\r\n';
const MSO_TAIL = '\r\n</div>\r\n</body>\r\n</html>\r\n';

/** A number that Word has counted, written out before the text as Word does. */
const msoNumber = (number: string): string =>
  `<![if !supportLists]><span lang=EN-US style='mso-fareast-font-family:仿宋_GB2312'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;

/** As Word saves it: automatic numbers written out, properties that Word alone knows, lines wrapped anywhere. */
const wordHtml = (lines: readonly OutlineLine[]): string => {
  const body = lines.map((line) => {
    const level = levelOf(line.role);
    const text = wrapped(`<span style='font-family:${FACES[line.role][0]}'>${escapeHtml(line.text)}</span>`);
    const number = line.marker === '' ? '' : msoNumber(escapeHtml(line.marker));
    const list = line.marker === '' ? '' : `mso-list:l0 level${level} lfo1;`;
    if (level === undefined)
      return `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>${number}${text}</p>`;
    if (line.role === 'batch') return `<p class=MsoTitle align=center style='text-align:center'>${text}</p>`;
    return `<h${level} style='${list}text-indent:-21.0pt'>${number}${text}<span\r\nlang=EN-US><o:p></o:p></span></h${level}>`;
  });
  return MSO_HEAD + body.join('\r\n\r\n') + MSO_TAIL;
};

/** The same without what Word alone knows: numbers are text before blanks, headings paragraphs of a face. */
const filtered: PageVariant = (lines) => {
  const body = lines.map((line) => {
    const [face, points] = FACES[line.role];
    const number =
      line.marker === ''
        ? ''
        : `${escapeHtml(line.marker)}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>`;
    return `<p class=MsoNormal${isCentred(line.role) ? ' align=center' : ''}>${number}<span style='font-size:${points}.0pt;font-family:${face}'>${wrapped(escapeHtml(line.text))}</span></p>`;
  });
  return utf8(MSO_HEAD.replace('gb2312', 'utf-8') + body.join('\r\n') + MSO_TAIL);
};

/** A page and its pictures in one file, every byte above ASCII written out. */
const webArchive: PageVariant = (lines) => {
  const quoted = [...utf8(wordHtml(lines).replace('gb2312', 'utf-8'))]
    .map((byte) =>
      byte === 0x3d || byte > 126 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/((?:=[\dA-F]{2}|[^=\r\n]){70})/g, '$1=\r\n');
  const part = (type: string, encoding: string, content: string) =>
    `------=_NextPart_01\r\nContent-Location: file:///C:/batch.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${content}\r\n\r\n`;
  return utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart_01"\r\n\r\nThis document is a web archive.\r\n\r\n${part('text/html; charset="utf-8"', 'quoted-printable', quoted)}${part('image/png', 'base64', 'iVBORw0KGgo=')}------=_NextPart_01--\r\n`,
  );
};

/** A page of a site with what stands around an article, saved by a browser. */
const savedPage: PageVariant = (lines) => {
  const link = (text: string, at: number) => `<li><a href="https://example.org/${at}.html">${text}</a></li>`;
  const menu = ['首页', '政务公开', '政策文件', '互动交流', '数据开放'].map(link).join('');
  const body = lines.map((line) => {
    const level = levelOf(line.role);
    const text = escapeHtml(whole(line));
    return level === undefined ? `<p style="text-indent: 2em;">${text}</p>` : `<h${level}>${text}</h${level}>`;
  });
  return utf8(`<!-- saved from url=(0033)https://example.org/content/1.html -->
<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>最佳实践案例_示范区</title>
<style>.hide{display:none} @media print {.article{display:none}} body{font:16px/1.8 "Microsoft YaHei",sans-serif}</style>
<script>document.write('脚本里的话。')</script></head>
<body class="page-nav-fixed">
<div class="top-bar"><a href="/login">登录</a> <a href="/reg">注册</a></div>
<header class="site-header"><nav><ul>${menu}</ul></nav></header>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
<noscript>请打开脚本。</noscript><template><p>模板里的话。</p></template><!-- 注释里的话。 -->
<div class="hide">藏起来的话。</div>
<div class="article">
${body[0] ?? ''}
<div class="article-meta">来源：示范区 发布时间：2024-03-01 字号：[大 中 小] 打印</div>
<div class="content">${body.slice(1).join('\n')}</div>
<div class="bdsharebuttonbox">分享到：<a href="#weibo">微博</a><a href="#wechat">微信</a></div>
</div>
<div class="related"><h4>相关阅读</h4><ul>${['另一篇文章', '又一篇文章'].map(link).join('')}</ul></div>
<div>${['省政府', '商务厅', '海关', '税务局'].map((text, at) => `<a href="https://example.org/d${at}">${text}</a>`).join(' | ')}</div>
<footer><p>主办单位：示范区管委会</p><p>示ICP备00000000号</p></footer>
</body></html>`);
};

/** A form a case: labels on the left, text on the right. */
const tables: PageVariant = (lines) => {
  const body: string[] = [];
  let rows: string[][] = [];
  const close = () => {
    const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    if (rows.length > 0) body.push(`<table border="1"><tbody>${html.join('')}</tbody></table>`);
    rows = [];
  };
  const p = (text: string) => `<p>${escapeHtml(text)}</p>`;
  for (const line of lines) {
    const row = rows.length > 2 ? rows.at(-1) : undefined;
    if (line.role === 'batch') body.push(`<h1>${escapeHtml(line.text)}</h1>`);
    else if (line.role === 'case') {
      close();
      rows.push([p('案例名称'), p(line.text)]);
    } else if (line.role === 'provider') rows.push([p('提供单位'), p(line.text.slice(1, -3))]);
    else if (line.role === 'section') rows.push([p(line.text), '']);
    else if (row?.length === 2) row[1] += p(whole(line));
    else rows.push([p(whole(line))]);
  }
  close();
  return utf8(`<html><body>${body.join('')}</body></html>`);
};

/** Lists within lists, whose numbers no word of the source has. */
const nestedLists: PageVariant = (lines) => {
  let html = '';
  let depth = 0;
  const closeTo = (level: number) => {
    for (; depth > level; depth--) html += '</li></ol>';
  };
  const TYPES = ['decimal', 'simp-chinese-informal', 'none'];
  for (const line of lines) {
    const level = ({ case: 1, section: 2, point: 3 } as Partial<Record<OutlineLine['role'], number>>)[line.role];
    if (level === undefined) {
      html += line.role === 'batch' ? `<h1>${escapeHtml(line.text)}</h1>` : `<p>${escapeHtml(line.text)}</p>`;
      continue;
    }
    closeTo(level);
    if (depth === level) html += '</li>';
    else html += `<ol start="1" style="list-style-type: ${TYPES[level - 1]}">`;
    depth = level;
    // The numbers of points are typed: no list of a page writes （一）.
    html += `<li><h${level + 1}>${level === 3 ? line.marker : ''}${escapeHtml(line.text)}</h${level + 1}>`;
  }
  closeTo(0);
  return utf8(`<!DOCTYPE html><html><body>${html}</body></html>`);
};

/** Everything in one block, parted by breaks of line and an indent. */
const breaks: PageVariant = (lines) =>
  utf8(`<html><body><div>${lines.map((line) => `　　${escapeHtml(whole(line))}`).join('<br>\n')}</div></body></html>`);

export const PAGES: Readonly<Record<string, PageVariant>> = {
  'as LibreOffice exports it': libreOffice,
  'as Word saves it': (lines) => utf8(wordHtml(lines).replace('gb2312', 'utf-8')),
  'as Word saves it, filtered': filtered,
  'as Word saves it with its pictures': webArchive,
  'on a site, saved by a browser': savedPage,
  'one label table a case': tables,
  'lists within lists': nestedLists,
  'breaks of line and nothing else': breaks,
};
