import { type Mutilation, splitFrontMatter } from './mutilation.ts';

interface Entry {
  number: string;
  title: string;
  page: string;
}

const BATCH_TITLE = '# 黄河流域自贸试验区联盟第一批最佳实践案例';

/** Other ways to set a contents list: from its entries, and what it is headed by. */
const STYLES = {
  'ellipsis leaders': ['## 目 录', (entry) => `${entry.number}.${entry.title}………………${entry.page}`],
  'middle dot leaders': ['## 目录', (entry) => `${entry.number}. ${entry.title}············${entry.page}`],
  'spaced dot leaders': ['# 目　　录', (entry) => `${entry.number}．${entry.title} . . . . . . . . ${entry.page}`],
  'dash leaders': ['目 录', (entry) => `${entry.number}、${entry.title} ------------ ${entry.page}`],
  'tabs only': ['**目录**', (entry) => `${entry.number}.${entry.title}\t${entry.page}`],
  'pages in brackets': ['目录', (entry) => `${entry.number}.${entry.title}（${entry.page}）`],
  'no page numbers': ['## 目录', (entry) => `${entry.number}.${entry.title}`],
  bullets: ['## 目录', (entry) => `- ${entry.number}. ${entry.title}`],
  links: ['## 目录', (entry) => `${entry.number}. [${entry.title}](#case-${entry.number})`],
  'Word links': ['目 录', (entry) => `[${entry.number}.${entry.title}\t${entry.page}](#_Toc1700000${entry.number})`],
  'no heading': ['', (entry) => `${entry.number}. ${entry.title}…………${entry.page}`],
  'contents in English': ['## CONTENTS', (entry) => `${entry.number}. ${entry.title} ........ ${entry.page}`],
} as const satisfies Record<string, readonly [heading: string, line: (entry: Entry) => string]>;

export type ContentsStyle = keyof typeof STYLES;
export const CONTENTS_STYLES = Object.keys(STYLES) as ContentsStyle[];

export const withoutContents: Mutilation = (text) => `${BATCH_TITLE}\n\n${splitFrontMatter(text)[1]}`;

/** Neither contents list nor title of the batch: the first case begins at once. */
export const casesAlone: Mutilation = (text) => splitFrontMatter(text)[1];

/** Another contents list for the same cases. With `gap` blank lines stand between its entries. */
export function contentsAs(style: ContentsStyle, gap: '\n' | '\n\n' = '\n'): Mutilation {
  return (text) => {
    const [front, cases] = splitFrontMatter(text);
    const [heading, line] = STYLES[style];
    const list = entriesOf(front).map(line).join(gap);
    return `${[BATCH_TITLE, heading, list].filter((block) => block !== '').join('\n\n')}\n\n${cases}`;
  };
}

/** A list of three levels, as a word processor makes it from all headings. */
export const deepContents: Mutilation = (text) => {
  const cases = splitFrontMatter(text)[1];
  let page = 1;
  const lines = cases
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => {
      const heading = line.replace(/^#+ /, '').replaceAll('**', '');
      page += 1;
      const indent = /^\d/.test(heading) ? '' : /^[（(]/.test(heading) ? '　　　　' : '　　';
      return `${indent}${heading}..............${page}`;
    });
  return `${BATCH_TITLE}\n\n## 目 录\n\n${lines.join('\n')}\n\n${cases}`;
};

function entriesOf(front: string): Entry[] {
  const lines = front.matchAll(/^(\d+)\. (.+?)\.{2,}\t(\d+)$/gm);
  return [...lines].map(([, number = '', title = '', page = '']) => ({ number, title, page }));
}
