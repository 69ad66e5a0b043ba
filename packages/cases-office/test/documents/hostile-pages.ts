import type { HostileFile } from './hostile-file.ts';

const MEGABYTE = 1024 * 1024;

const page = (body: string): Uint8Array => Buffer.from(`<!DOCTYPE html><html><body><p>甲</p>${body}</body></html>`);
const filled = (megabytes: number, piece: string): string => piece.repeat((megabytes * MEGABYTE) / piece.length);
const numbered = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

const greedy = (name: string, reason: HostileFile['reason'], body: () => string): HostileFile => ({
  name,
  reason,
  greedy: true,
  make: () => page(body()),
});
/** What takes long only where a reader looks at everything again for everything. */
const file = (name: string, reason: HostileFile['reason'], body: () => string): HostileFile => ({
  name,
  reason,
  make: () => page(body()),
});

/** Pages that ask too much of a reader. */
export const HOSTILE_PAGES: readonly HostileFile[] = [
  greedy('10 MB of tags', 'page-elements', () => filled(10, '<b></b>')),
  greedy(
    'tags out of which a parser makes a million elements',
    'page-elements',
    () => `<p>${numbered(400, (at) => `<b id=${at}>`)}${'<p>乙'.repeat(1_000)}`,
  ),
  file('elements 100,000 deep in a page', 'page-depth', () => '<div>'.repeat(100_000)),
  file('links that reach into each other', 'page-depth', () => '<a><div>'.repeat(20_000)),
  file('tables within tables within tables', 'page-depth', () => '<table><tr><td>'.repeat(5_000)),
  file('elements that belong before a table', 'read as html', () => `<table>${'<b>乙</b>'.repeat(60_000)}</table>`),
  file('an element of 200,000 attributes', 'read as html', () => `<p ${numbered(200_000, (at) => `a${at} `)}>乙</p>`),
  file('10 MB of a comment', 'read as html', () => `<!--${filled(10, '<p>藏</p>')}-->`),
  file('10 MB of a script', 'read as html', () => `<script>${filled(10, 'x<y;')}</script>`),
  file(
    '10 MB of a data address',
    'read as html',
    () => `<img alt=图1 src="data:image/png;base64,${filled(10, 'QUJD')}">`,
  ),
  file(
    '60,000 rules of style',
    'read as html',
    () => `<style>${numbered(60_000, (at) => `.c${at}{color:red}`)}</style>`,
  ),
  file('rules of style that nobody closes', 'read as html', () => `<style>${filled(1, '@media x{/*')}</style>`),
  file('a style of unclosed brackets', 'read as html', () => `<p style="${filled(1, 'a:(')}">乙</p>`),
  file('200,000 references to characters', 'read as html', () => `<p>${'&amp;'.repeat(200_000)}</p>`),
  file('breaks of line and nothing else', 'read as html', () => `<p>${'<br>'.repeat(100_000)}</p>`),
  file('words in elements of their own', 'read as html', () => `<p>${'<i>乙 </i>'.repeat(100_000)}</p>`),
  greedy('blanks', 'read as html', () => `<p>${filled(8, ' \n')}乙</p>`),
  file(
    'cells that reach down a million rows',
    'read as html',
    () => `<table>${'<tr><td rowspan=1000000>乙</td></tr>'.repeat(400)}</table>`,
  ),
  file('links to notes', 'read as html', () =>
    numbered(10_000, (at) => `<p>乙<a href="#n${at}"><sup>${at % 100}</sup></a></p><p id=n${at}>丙</p>`),
  ),
  {
    name: 'an archive of a page whose parts hold each other',
    reason: 'archive-broken',
    make: () =>
      Buffer.from(
        `MIME-Version: 1.0\r\n${'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'.repeat(10_000)}`,
      ),
  },
];
