import { describe, expect, it } from 'vitest';
import { formatOf } from '../src/format.ts';
import { linesOfPage, readPage } from './documents/read.ts';

const page = (body: string, head = '') => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const lines = (body: string, head = '') => linesOfPage(page(body, head)).filter((line) => line !== '');
const noise = (body: string, head = '') =>
  readPage(page(body, head)).coverage.noise.map(({ reason, text }) => `${reason}: ${text}`);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the words of a page', () => {
  it('have white space once, and none where a line of the source ends between Chinese characters', () => {
    expect(lines('<p>  企业网上\n  提交单证，\r\n“一次”办好 A\n B 类  </p>')).toEqual([
      '企业网上提交单证，“一次”办好 A B 类',
    ]);
    expect(lines('<pre>甲  乙\n丙</pre>')).toEqual(['甲  乙', '丙']);
    expect(lines('<p>电子&shy;口岸&nbsp;&lt;试点&gt;&#x5355;&bogus;</p>')).toEqual(['电子口岸\u00a0<试点>单&bogus;']);
  });

  it('that are parted by a break are lines, by two or an indent paragraphs', () => {
    const { text, signals } = readPage(page('<p>甲<br>乙<br><br>丙<br>　　丁</p>'));
    expect(text.split('\n')).toEqual(['甲', '乙', '丙', '丁']);
    expect(signals.map(({ continues }) => continues ?? false)).toEqual([false, true, false, false]);
  });

  it.each([
    ['script', '<script>藏</script>'],
    ['style', '<style>藏</style>'],
    ['template', '<template><p>藏</p></template>'],
    ['noscript', '<noscript><p>藏</p></noscript>'],
    ['comments', '<!-- 藏 --><![if !IE]><![endif]-->'.replace('<![endif]-->', '<![endif]>')],
    ['a frame', '<iframe>藏</iframe>'],
    ['a data address', '<img alt="图1" src="data:text/html,<p>藏</p>">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=藏">'],
  ])('are not those of %s', (_, hidden) => {
    expect(readPage(page(`<p>甲</p>${hidden}<p>乙</p>`)).text).not.toContain('藏');
  });

  it.each([
    ['the attribute', '<p hidden>藏</p>', ''],
    ['its style', '<div style="display : none !important"><p>藏</p></div>', ''],
    [
      'a class',
      '<span class="x hide">藏</span>',
      '<style>@media print{.y{color:red}} .hide, .z { color: red; display: none }</style>',
    ],
    ['Word', "<span style='mso-hide:all'>藏</span>", ''],
    ['visibility', '<p style="visibility:hidden">藏</p>', ''],
  ])('that are hidden by %s are declared as hidden', (_, hidden, head) => {
    const read = readPage(page(`<p>甲</p>${hidden}<p>乙</p>`, head));
    expect(read.coverage.noise.filter(({ reason }) => reason === 'hidden').map(({ text }) => text)).toEqual(['藏']);
    expect(read.diagnostics.map(({ ruleId }) => ruleId)).toContain('hidden-outside');
  });

  it('with how they are read have that in brackets, and quotations their marks', () => {
    expect(lines('<p><ruby>漕<rp>(</rp><rt>cáo</rt><rp>)</rp>运<rt>yùn</rt></ruby>改革，<q>一单制</q></p>')).toEqual([
      '漕（cáo）运（yùn）改革，“一单制”',
    ]);
  });

  it('that were put in or taken away are tracked changes', () => {
    const read = readPage(page('<p>新建<ins>三个</ins><del>两个</del>口岸</p>'));
    expect(read.signals[0]?.changes).toEqual([{ kind: 'insertion', start: 2, end: 4 }]);
    expect(read.coverage.noise).toMatchObject([{ reason: 'deleted', text: '两个' }]);
  });

  it('of notes stand behind the text, each at the line of its mark', () => {
    for (const [mark, note] of [
      [
        '<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>',
        '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a>见年报。</p></div>',
      ],
      [
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>见年报。</p></div>',
      ],
      ['<sup><a href="#n1">[1]</a></sup>', '<ol><li id="n1">见年报。</li></ol>'],
    ]) {
      const read = readPage(page(`<p>时间缩短6小时${mark}。</p><p>乙</p>${note}`));
      expect(read.text.split('\n')[0]).toBe('时间缩短6小时。');
      expect(read.signals.at(-1)).toEqual({ noise: 'footnote', about: 1 });
      expect(read.text.split('\n').at(-1)).toContain('见年报。');
    }
  });
});

describe('the numbers of lists', () => {
  it('are those that a browser shows', () => {
    expect(
      lines('<ol start="3"><li>甲<ol type="a"><li>乙<li value="4">丙</ol></li><li>丁</li></ol><ul><li>戊</li></ul>'),
    ).toEqual(['3. 甲', 'a. 乙', 'd. 丙', '4. 丁', '戊']);
    expect(lines('<ol reversed><li>甲</li><li>乙</li></ol>')).toEqual(['2. 甲', '1. 乙']);
    expect(
      lines('<ol class="h"><li>甲</li><li>乙</li></ol>', '<style>.h{list-style:cjk-ideographic inside}</style>'),
    ).toEqual(['一、甲', '二、乙']);
    expect(lines('<ol style="list-style:none"><li>1. 甲</li></ol>')).toEqual(['1. 甲']);
  });

  it('that Word has counted stand where it writes them', () => {
    const word = (number: string) =>
      `<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp;&nbsp; </span></span><![endif]>通关</p>`;
    expect(lines(word('（一）'))).toEqual(['（一）通关']);
    expect(lines(word('1.'))).toEqual(['1. 通关']);
    expect(readPage(page(word('l'))).signals).toEqual([{ bullet: true }]);
    expect(readPage(page(word('·'))).text).toBe('通关');
  });
});

describe('tables', () => {
  it('of labels are fields', () => {
    const { batch } = readPage(
      page(
        '<table><tr><th>案例名称</th><td>无纸通关新模式</td></tr><tr><td>提供单位</td><td>山东自贸试验区</td></tr><tr><td rowspan=2>主要做法</td><td>企业网上提交单证。</td></tr><tr><td>海关共用资料。</td></tr></table>',
      ),
    );
    expect(batch.cases).toMatchObject([
      {
        title: '无纸通关新模式',
        provider: { name: '山东自贸试验区' },
        sections: [{ lead: ['企业网上提交单证。', '海关共用资料。'] }],
      },
    ]);
  });

  it('that arrange a page are none', () => {
    expect(
      lines('<table><tr><td><h1>案例</h1></td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>'),
    ).toEqual(['案例', '甲\t乙\t']);
  });
});

describe('what stands around an article', () => {
  const article = `<div id="zoom"><h1>案例汇编</h1>${'<p>企业在网上提交单证，海关、铁路共用一份资料。</p>'.repeat(5)}</div>`;

  it.each([
    ['nav', '<nav>首页 要闻</nav>'],
    ['a footer', '<footer>版权说明</footer>'],
    ['a class of a site', '<div class="site-nav">首页 要闻</div>'],
    ['a role', '<div role="navigation">首页</div>'],
    ['a heading of related pages', '<div class="related"><h3>相关阅读</h3><a href="/1">一</a></div>'],
    [
      'links and nothing else',
      `<ul>${['甲', '乙', '丙', '丁'].map((text) => `<li><a href="/x">${text}</a></li>`).join('')}</ul>`,
    ],
    ['what is operated', '<button>打印</button><select><option>大</option></select><input type="submit" value="搜索">'],
  ])('%s is declared', (_, furniture) => {
    const declared = noise(article + furniture).filter((line) => line.startsWith('web-page'));
    expect(declared.length).toBeGreaterThan(0);
    expect(lines(article + furniture).slice(0, 6)).toEqual(lines(article));
  });

  it('never is the article itself, whatever it is called', () => {
    expect(
      noise(`<div class="nav share footer">${article}</div>`).filter((line) => line.startsWith('web-page')),
    ).toEqual([]);
    expect(
      noise(`<main><header><h1>甲</h1></header><aside>乙</aside></main>`).filter((line) => line.startsWith('web-page')),
    ).toEqual([]);
  });
});

describe('encodings', () => {
  const html = page('<p>最佳实践案例</p>');
  /** 最佳实践案例 in GBK and in Big5 (最佳實踐案例). */
  const GBK = Buffer.from('d7eebcd1cab5bcf9b0b8c0fd', 'hex');
  const BIG5 = Buffer.from('b3cca8ceb9eabdeeaed7a8d2', 'hex');
  const stated = (charset: string, words: Uint8Array) =>
    Buffer.concat([
      bytes(`<html><head><meta charset="${charset}"></head><body><p>`),
      words,
      bytes('</p></body></html>'),
    ]);

  it.each([
    ['UTF-8', bytes(html), '最佳实践案例'],
    ['UTF-8 with its mark', bytes(`\ufeff${html}`), '最佳实践案例'],
    [
      'UTF-8 that is called something else',
      bytes(html.replace('<head>', '<head><meta charset=gb2312>')),
      '最佳实践案例',
    ],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${html}`, 'utf16le'), '最佳实践案例'],
    ['UTF-16 without', Buffer.from(html, 'utf16le'), '最佳实践案例'],
    ['UTF-16, the high byte first', Buffer.from(html, 'utf16le').swap16(), '最佳实践案例'],
    ['GBK', stated('gb2312', GBK), '最佳实践案例'],
    ['GBK that is called Latin', stated('iso-8859-1', GBK), '最佳实践案例'],
    ['Big5', stated('big5', BIG5), '最佳實踐案例'],
  ])('%s', (_, file, words) => {
    expect(formatOf(file)).toEqual({ kind: 'html' });
    expect(readPage(file).text).toBe(words);
  });
});

describe('a page is told from a text', () => {
  it.each([
    ['a page', '<!-- saved -->\n<html>', 'html'],
    ['what a browser copies', "<meta charset='utf-8'><p>甲</p>", 'html'],
    ['what Windows copies', 'Version:0.9\r\nStartHTML:0105\r\n<html><p>甲</p></html>', 'html'],
    ['a piece of a page', '<div>\n<p>甲</p>\n<p>乙</p>\n</div>', 'html'],
    ['Markdown that begins with a tag', '<div align="center">\n\n# 案例汇编\n\n</div>\n\n正文', 'text'],
    ['Markdown with a comment', '<!-- 目录 -->\n\n正文', 'text'],
    ['a text about tags', '页面用<p>标出段落。', 'text'],
  ])('%s', (_, text, kind) => {
    expect(formatOf(bytes(text)).kind).toBe(kind);
    expect(formatOf(text).kind).toBe(kind);
  });
});
