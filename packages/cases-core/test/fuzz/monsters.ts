/** How often a marker comes and how long a long document is, in characters. */
interface Size {
  many: number;
  long: number;
}

export const FULL_SIZE: Size = { many: 10_000, long: 1_000_000 };

/** Documents made to hang, overflow or blow up a parser, smallest reason first. */
export const MONSTERS: Readonly<Record<string, (size: Size) => string>> = {
  nothing: () => '',
  'one lone surrogate': () => '\uD83D',
  'lone surrogates': () => '\uDC00一、主要做法\uD800\n\n（一）\uDFFF点。\n\n文\uD800字。',
  NULs: () => '\u0000# \u00001.\u0000标题\u0000\n\n（山东自贸试验区提供）\u0000\n\n正\u0000文。',
  'every control character': () =>
    `一、主要做法\n\n${Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('文')}`,
  '1 MB in one line of Han characters': ({ long }) => '自'.repeat(long),
  '1 MB in one line of sentences': ({ long }) => '推进自贸试验区建设，形成一批成果。'.repeat(long / 17),
  '1 MB of digits': ({ long }) => '1'.repeat(long),
  '1 MB of figures': ({ long }) => '增长12.5%至3.4亿元，'.repeat(long / 14),
  '1 MB of spaces': ({ long }) => `一、主要做法${' '.repeat(long)}。`,
  '1 MB of blank lines': ({ long }) => '\n'.repeat(long),
  '1 MB of one-character lines': ({ long }) => '文\n'.repeat(long / 2),
  '1 MB of short paragraphs': ({ long }) => '文。\n\n'.repeat(long / 4),
  '1 MB of page numbers': ({ long }) => '— 2 —\n\n'.repeat(long / 7),
  '1 MB of contents': ({ long }) => '1.标题……………12\n'.repeat(long / 12),
  '1 MB without an end of sentence': ({ long }) => '我们继续推进这项工作，\n\n'.repeat(long / 13),
  'a title of 1 MB': ({ long }) => `# 1.${'题'.repeat(long)}\n\n（山东自贸试验区提供）\n\n一、主要做法\n\n正文。`,
  'a provider of 1 MB': ({ long }) => `# 1.标题\n\n（${'山'.repeat(long)}提供）\n\n一、主要做法\n\n正文。`,
  'block quotes in block quotes': ({ many }) => `${'> '.repeat(many)}文`,
  'lists in lists': ({ many }) => `${'- '.repeat(many)}文`,
  'numbered lists in lists': ({ many }) => `${'1. '.repeat(many)}文`,
  'lists ever deeper': ({ many }) =>
    Array.from({ length: many / 10 }, (_, depth) => `${'  '.repeat(depth)}- 文`).join('\n'),
  'square brackets': ({ many }) => '['.repeat(many),
  'square brackets closed': ({ many }) => `${'['.repeat(many)}文${']'.repeat(many)}`,
  'links in links': ({ many }) => `${'['.repeat(many)}文${'](a)'.repeat(many)}`,
  'images in images': ({ many }) => `${'!['.repeat(many)}文${'](a)'.repeat(many)}`,
  'round brackets': ({ many }) => '('.repeat(many),
  'full-width brackets': ({ many }) => '（'.repeat(many),
  'full-width brackets closed': ({ many }) => `${'（'.repeat(many)}一${'）'.repeat(many)}`,
  'lenticular brackets': ({ many }) => `${'【'.repeat(many)}案例${'】'.repeat(many)}`,
  asterisks: ({ many }) => '*'.repeat(many),
  'asterisks and text': ({ many }) => '**文'.repeat(many),
  'single asterisks and text': ({ many }) => '*文_'.repeat(many),
  'backticks growing': ({ many }) => Array.from({ length: many / 10 }, (_, length) => '`'.repeat(length)).join('文'),
  'circled numbers': ({ many }) => '①②'.repeat(many),
  'circled numbers, one a line': ({ many }) => '①\n'.repeat(many),
  'markers without text': ({ many }) => '（一）\n\n'.repeat(many),
  'markers one behind the other': ({ many }) => '一、（一）1.①'.repeat(many),
  'sections without end': ({ many }) => Array.from({ length: many }, () => '一、主要做法').join('\n\n'),
  'cases without end': ({ many }) =>
    Array.from({ length: many }, (_, n) => `# ${n + 1}.标题${n}\n\n（山东自贸试验区提供）`).join('\n\n'),
  'points without end': ({ many }) =>
    `一、主要做法\n\n${Array.from({ length: many }, (_, n) => `${n + 1}.要点。正文。`).join('\n\n')}`,
  'headings without end': ({ many }) => '# 标题\n'.repeat(many),
  'HTML never closed': ({ many }) => '<div><!-- '.repeat(many),
  entities: ({ many }) => '&amp;&#x4E00;&nbsp;&bogus;'.repeat(many),
  tables: ({ many }) => '| 一 | 二 |\n|---|---|\n'.repeat(many / 10),
  'a table of 10,000 columns': ({ many }) => `${'| 文 '.repeat(many)}|\n${'|---'.repeat(many)}|\n`,
  footnotes: ({ many }) => Array.from({ length: many }, (_, n) => `文[^${n}]\n\n[^${n}]: 注\n`).join('\n'),
  'link definitions': ({ many }) => Array.from({ length: many }, (_, n) => `[${n}]: a\n`).join(''),
  quotes: ({ many }) => '“'.repeat(many),
  'titles in angle brackets': ({ many }) => '《'.repeat(many),
  'figures joined': ({ many }) => '1-2-3~4至5万/'.repeat(many),
  'Chinese numerals': ({ many }) => '一二三四五六七八九十百千万亿'.repeat(many),
  'combining marks': ({ many }) => `文${'\u0301'.repeat(many)}`,
  backslashes: ({ many }) => '\\'.repeat(many),
  'code fences': ({ many }) => '```\n'.repeat(many),
  'a number out of reach': () =>
    `# ${'9'.repeat(400)}.标题\n\n（山东自贸试验区提供）\n\n一、主要做法\n\n（九十九百千）点。\n\n文。`,
  'the contract’s own pointer signs': () => '# 1.~0~1/a\n\n（/~提供）\n\n一、主要做法\n\n（一）~1。\n\n/~0。',
  'names of Object.prototype': () =>
    '# 1.__proto__\n\n（constructor提供）\n\n一、toString\n\n（一）hasOwnProperty。\n\nvalueOf。',
};
