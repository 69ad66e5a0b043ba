import { createIndex, type Highlight, type Hit, MAX_PAGE_SIZE, type UsedSynonyms } from '@fta/cases-core/query';
import type { Case } from '@fta/cases-core/schema';
import { SEARCH_WORDS } from '@fta/cases-core/words';
import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';
import { type Loaded, loadAll } from '../load.ts';
import { type Part, styled } from '../printer.ts';
import { locationOf } from '../report.ts';

/** Hits a person is shown unless `--limit` says otherwise; JSON has all of them. */
const SHOWN = 20;

export const searchCommand = defineCommand({
  name: 'search',
  summary: {
    zh: '全文检索：空格、逗号等分开的词须同时出现，引号里的须原样出现',
    en: 'Search the text: words set apart by spaces or commas must all occur, what is quoted as it is written',
  },
  operands: 'FILE… QUERY',
  fewestOperands: 2,
  mostOperands: Number.POSITIVE_INFINITY,
  options: {
    limit: {
      type: 'string',
      value: 'N',
      help: {
        zh: `最多显示的案例数（默认 ${SHOWN}，--json 为全部）`,
        en: `most cases shown (${SHOWN}; with --json all)`,
      },
    },
    'without-synonyms': {
      type: 'boolean',
      help: { zh: '不查找同义词', en: 'look for no synonyms' },
    },
    json: {
      type: 'boolean',
      help: { zh: '输出 {total, hits, synonyms}', en: 'print {total, hits, synonyms}' },
    },
  },
  examples: [
    'search batch-1.md 多式联运',
    "search batches/*.md '海关 铁路' --limit 5",
    'search batch-1.md 碳排放 --json',
  ],

  async run(call) {
    const query = call.operands.at(-1) ?? '';
    if (query.trim() === '')
      throw new CallError({ zh: '检索词为空', en: 'the query is blank, expected text to look for' });
    const limit = limitOf(call.options.limit) ?? (call.options.json ? Number.POSITIVE_INFINITY : SHOWN);
    const loaded = await loadAll(call.operands.slice(0, -1), { language: call.language }, call);
    const origins = originsOf(loaded);
    const { total, hits, synonyms } = searchAll(loaded, query, limit, call.options['without-synonyms']);
    const found = hits.map((hit) => ({ hit, origin: origins.get(hit.case) }));

    if (call.options.json) {
      const plain = found.map(({ hit, origin }) => hitAsData(hit, origin));
      call.out.raw(`${JSON.stringify({ total, hits: plain, synonyms }, null, 2)}\n`);
      return 0;
    }
    for (const { hit, origin } of found) {
      call.out.line(styled('bold', `${hit.case.number} ${hit.case.title}`), `  ${hit.case.provider.name}`);
      for (const highlight of hit.highlights) call.out.line('  ', ...highlightParts(highlight, origin));
    }
    for (const used of synonyms) call.out.line(styled('dim', call.say(besides(used))));
    const more =
      total > hits.length
        ? { zh: `，显示前 ${hits.length} 个`, en: `, the first ${hits.length} shown` }
        : { zh: '', en: '' };
    call.out.line(call.say({ zh: `命中 ${total} 个案例${more.zh}`, en: `${total} cases found${more.en}` }));
    return 0;
  },
});

function limitOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new CallError({
    zh: `--limit 应为正整数，收到 ${text}`,
    en: `--limit expects a whole number above 0, got ${text}`,
  });
}

/** The best `limit` hits, page by page. */
function searchAll(loaded: readonly Loaded[], text: string, limit: number, isPlain: boolean) {
  const index = createIndex(
    loaded.map(({ batch }) => batch),
    SEARCH_WORDS,
  );
  const withoutSynonyms = isPlain ? '*' : [];
  const hits: Hit[] = [];
  for (let page = 1; ; page += 1) {
    const result = index.search({ text, withoutSynonyms, page, pageSize: MAX_PAGE_SIZE });
    hits.push(...result.hits);
    if (hits.length >= Math.min(limit, result.total)) return { ...result, hits: hits.slice(0, limit) };
  }
}

function besides({ term, synonyms }: UsedSynonyms) {
  const list = synonyms.join('、');
  return { zh: `“${term}”也按同义词查找：${list}`, en: `${term} was looked for as ${list} too` };
}

/** Where a case stands: its file, and its pointer in the batch. */
interface Origin {
  file: string;
  pointer: string;
  sources: Loaded['sources'];
}

/** By the case itself, since two files may hold the same batch. */
function originsOf(loaded: readonly Loaded[]): Map<Case, Origin> {
  const origins = new Map<Case, Origin>();
  for (const { file, batch, sources } of loaded) {
    for (const [index, entry] of batch.cases.entries())
      origins.set(entry, { file, pointer: `/cases/${index}`, sources });
  }
  return origins;
}

function hitAsData({ case: { number, title, provider }, ...hit }: Hit, origin: Origin | undefined) {
  return { ...hit, number, title, provider: provider.name, file: origin?.file ?? null };
}

function highlightParts({ path, start, end, excerpt, excerptStart }: Highlight, origin: Origin | undefined): Part[] {
  const from = start - excerptStart;
  const to = end - excerptStart;
  const pointer = `${origin?.pointer ?? ''}${path}`;
  return [
    styled('dim', locationOf(origin?.file ?? '', origin?.sources[pointer], pointer)),
    '  ',
    excerpt.slice(0, from),
    styled('match', excerpt.slice(from, to)),
    excerpt.slice(to),
  ];
}
