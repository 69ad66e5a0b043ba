import { createIndex, type FacetCount, type FigureGroup } from '@fta/cases-core/query';
import { type Call, defineCommand } from '../command.ts';
import { loadAll } from '../load.ts';
import { type Part, styled } from '../printer.ts';

export const statsCommand = defineCommand({
  name: 'stats',
  summary: {
    zh: '统计：按提供单位、地区、主题计案例数，按单位计指标数',
    en: 'Count cases by provider, region and topic, and figures by unit',
  },
  operands: 'FILE…',
  fewestOperands: 1,
  mostOperands: Number.POSITIVE_INFINITY,
  options: {
    json: {
      type: 'boolean',
      help: {
        zh: '输出 {cases, providers, regions, topics, figures}',
        en: 'print {cases, providers, regions, topics, figures}',
      },
    },
  },
  examples: ['stats batch-1.md', 'stats batches/*.md --json'],

  async run(call) {
    const loaded = await loadAll(call.operands, { language: call.language }, call);
    const index = createIndex(loaded.map(({ batch }) => batch));
    const facets = index.facets({ facets: ['provider', 'region', 'topic'] });
    const figures = index.figures({ groupBy: ['unit'], pageSize: 1 });
    const stats: Stats = {
      cases: index.size,
      providers: facets.provider ?? [],
      regions: facets.region ?? [],
      topics: facets.topic ?? [],
      figures: { total: figures.total, units: figures.groups },
    };
    if (call.options.json) call.out.raw(`${JSON.stringify(stats, null, 2)}\n`);
    else printStats(stats, call);
    return 0;
  },
});

interface Stats {
  cases: number;
  providers: FacetCount[];
  regions: FacetCount[];
  topics: FacetCount[];
  figures: { total: number; units: FigureGroup[] };
}

function printStats(
  { cases, providers, regions, topics, figures }: Stats,
  { out, say }: Pick<Call, 'out' | 'say'>,
): void {
  const printFacet = (title: string, counts: readonly FacetCount[]) => {
    out.line();
    out.line(styled('bold', title));
    out.table(counts.map(({ label, count }): Part[] => ['', say(label), styled('cyan', String(count))]));
  };
  out.line(say({ zh: `${cases} 个案例，${figures.total} 个指标`, en: `${cases} cases, ${figures.total} figures` }));
  printFacet(say({ zh: '提供单位', en: 'Providers' }), providers);
  printFacet(say({ zh: '地区', en: 'Regions' }), regions);
  printFacet(say({ zh: '主题', en: 'Topics' }), topics);
  out.line();
  out.line(
    styled('bold', say({ zh: '指标（按单位：个数，最小 – 最大）', en: 'Figures (by unit: count, least – greatest)' })),
  );
  out.table(
    figures.units.map((group) => [
      '',
      group.unit || say({ zh: '（无单位）', en: '(none)' }),
      styled('cyan', String(group.count)),
      rangeOf(group),
    ]),
  );
}

function rangeOf({ min, max }: FigureGroup): string {
  if (min === null || max === null) return '';
  return min === max ? String(min) : `${min} – ${max}`;
}
