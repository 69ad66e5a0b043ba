/** Documents made to make a parser slow: each at a size that takes some milliseconds, to be doubled twice. */
const repeat = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

export const HOSTILE_DOCUMENTS = [
  { name: 'one line of Han', size: 250_000, make: repeat('案例') },
  { name: 'one line of digits', size: 250_000, make: repeat('1') },
  { name: 'one line of Han numerals', size: 250_000, make: repeat('一二三') },
  { name: 'qualifiers without figures', size: 250_000, make: repeat('约超近逾') },
  { name: 'figures without end', size: 120_000, make: repeat('由3小时降至20分钟以内，') },
  { name: 'dates without end', size: 120_000, make: repeat('截至2022年6月，') },
  { name: 'opening brackets', size: 120_000, make: repeat('（“《【') },
  { name: 'Markdown brackets', size: 40_000, make: repeat('[![') },
  { name: 'asterisks', size: 60_000, make: repeat('*a **b ') },
  { name: 'backticks', size: 60_000, make: repeat('`a``b') },
  { name: 'tags', size: 60_000, make: repeat('<td><!-- ') },
  { name: 'nested quotes', size: 60_000, make: repeat('> ') },
  { name: 'nested bullets', size: 60_000, make: repeat('- ') },
  { name: 'markers, one a line', size: 60_000, make: repeat('（一）甲\n') },
  { name: 'markers, one a block', size: 60_000, make: repeat('1.甲\n\n') },
  { name: 'section headings', size: 60_000, make: repeat('一、主要做法\n\n') },
  { name: 'titles with providers', size: 60_000, make: repeat('1.甲乙丙丁\n\n（山东自贸试验区提供）\n\n') },
  { name: 'contents lists', size: 60_000, make: repeat('目录\n\n1.甲乙.....1\n') },
  { name: 'contents without end', size: 60_000, make: (size) => `目录\n\n${repeat('2.丙丁戊己.....1\n')(size)}` },
  { name: 'page numbers', size: 60_000, make: repeat('— 1 —\n\n') },
  { name: 'unfinished paragraphs', size: 120_000, make: repeat('甲乙丙丁戊己庚辛\n\n') },
  { name: 'table rows', size: 60_000, make: repeat('| 甲 | 1个 |\n') },
];
