import type { Coverage, Sign, Signs } from '@fta/cases-core';
import { type Batch, type Bilingual, batchSchema, type Case } from '@fta/cases-core/schema';
import { CallError } from '../call-error.ts';
import { type Call, defineCommand } from '../command.ts';
import { type Loaded, load } from '../load.ts';
import { OCR_OPTION, withOcr } from '../ocr.ts';
import { type Part, styled } from '../printer.ts';
import { countParts, countSeverities } from '../report.ts';

/** Shared with `convert`, which parses too. */
export const BATCH_ID_OPTION = {
  type: 'string',
  value: 'ID',
  help: { zh: '批次编号：小写字母、数字和连字符', en: 'id of the batch: lower-case letters, digits and hyphens' },
} as const;

export const parseCommand = defineCommand({
  name: 'parse',
  summary: { zh: '解析一批案例，显示概要', en: 'Parse a batch of cases and show what is in it' },
  operands: 'FILE',
  fewestOperands: 1,
  mostOperands: 1,
  options: {
    json: {
      type: 'boolean',
      help: {
        zh: '输出 {batch, diagnostics, coverage}；两次识别不同的数字另在 uncertain',
        en: 'print {batch, diagnostics, coverage}, and uncertain where figures were recognised in two ways',
      },
    },
    sources: {
      type: 'boolean',
      help: {
        zh: '与 --json 同用：另加 sources（每个节点在原文中的位置）、signs（每个标题的依据）、pages（在 PDF、OFD 的第几页、什么位置）',
        en: 'with --json: add sources, the place of every node, signs, by what each heading was known, and pages, where each stands in a PDF or OFD',
      },
    },
    'batch-id': BATCH_ID_OPTION,
    ocr: OCR_OPTION,
  },
  examples: [
    'parse batch-1.md',
    'parse batch-1.docx',
    'parse batch-1.pdf',
    'parse scan.pdf --ocr',
    'parse batch-1.md --json --batch-id yellow-river-1 > batch-1.json',
  ],

  async run(call) {
    const [path = ''] = call.operands;
    const { json, sources, 'batch-id': batchId, ocr } = call.options;
    const { language } = call;
    requireBatchId(batchId);
    const loaded = await withOcr(ocr, (reader) => load(path, { language, batchId, reader }, call));
    const { batch, diagnostics, coverage, signs } = loaded;
    if (!coverage) {
      const { file } = loaded;
      throw new CallError({ zh: `${file} 已是 JSON，parse 只读文本`, en: `${file} is JSON already, parse reads text` });
    }
    if (json) {
      const uncertain = uncertainOf(loaded, sources);
      call.out.raw(
        `${JSON.stringify({ batch, diagnostics, coverage, ...(sources && { sources: loaded.sources, signs, pages: loaded.pages?.nodes ?? {} }), ...uncertain }, null, 2)}\n`,
      );
    } else {
      printSummary(loaded, coverage, call);
    }
    return 0;
  },
});

/** Figures that nobody has settled go with the batch, with their places on pages where places are asked for. */
function uncertainOf({ pages, uncertain }: Loaded, sources: boolean): { readonly uncertain?: readonly object[] } {
  if (sources) return { uncertain: pages?.uncertain ?? uncertain };
  return uncertain.length > 0 ? { uncertain } : {};
}

/** Throws {@link CallError} for an id the schema would not take. */
export function requireBatchId(id: string | undefined, option = '--batch-id'): void {
  if (id === undefined || batchSchema.shape.id.safeParse(id).success) return;
  throw new CallError({
    zh: `${option} 应为小写字母、数字和连字符，如 yellow-river-1，收到 ${JSON.stringify(id)}`,
    en: `${option} expects lower-case letters, digits and hyphens, such as yellow-river-1, got ${JSON.stringify(id)}`,
  });
}

type Printing = Pick<Call, 'out' | 'say'>;

function printSummary({ file, batch, diagnostics, signs }: Loaded, coverage: Coverage, { out, say }: Printing): void {
  out.line(styled('bold', batch.title || file));
  out.line(styled('dim', identity(batch, say)));
  out.line();
  out.table(batch.cases.map((entry) => caseRow(entry, say)));
  out.line();
  out.line(totals(batch, say));
  out.line(say({ zh: '标题依据：', en: 'Headings by: ' }), signsText(signs, say));
  printCoverage(coverage, { out, say });
  out.line(say({ zh: '检查：', en: 'Checks: ' }), ...countParts(countSeverities(diagnostics), say));
}

function identity({ id, issuer, series, ordinal, year }: Batch, say: Call['say']): string {
  const part = say({ zh: `第 ${ordinal} 批`, en: `batch ${ordinal}` });
  return [id, issuer, series, part, year === null ? '' : String(year)].filter((text) => text !== '').join(' · ');
}

function caseRow({ number, title, provider, sections, figures }: Case, say: Call['say']): Part[] {
  return [
    styled('dim', String(number)),
    styled('bold', title),
    provider.name,
    sections.map(({ kind, heading, points }) => `${heading || kind} ${points.length || ''}`.trim()).join(' · '),
    styled('cyan', say({ zh: `${figures.length} 个指标`, en: `${figures.length} figures` })),
  ];
}

function totals({ cases }: Batch, say: Call['say']): string {
  const figures = cases.reduce((sum, entry) => sum + entry.figures.length, 0);
  const citations = cases.reduce((sum, entry) => sum + entry.citations.length, 0);
  return say({
    zh: `${cases.length} 个案例，${figures} 个指标，${citations} 处引用`,
    en: `${cases.length} cases, ${figures} figures, ${citations} citations`,
  });
}

function printCoverage({ sourceChars, noise, leftovers }: Coverage, { out, say }: Printing): void {
  const left = leftovers.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  const share = sourceChars === 0 ? 100 : 100 * (1 - left / sourceChars);
  const percent = `${(left > 0 ? Math.min(share, 99.9) : share).toFixed(1)}%`;
  out.line(
    say({ zh: '覆盖：', en: 'Coverage: ' }),
    styled(left === 0 ? 'green' : 'red', percent),
    say({
      zh: `，原文 ${sourceChars} 字，未归入 ${leftovers.length} 处，去除 ${noiseText(noise)}`,
      en: ` of ${sourceChars} characters, ${leftovers.length} leftovers, dropped ${noiseText(noise)}`,
    }),
  );
}

const SIGN_LABELS = {
  form: { zh: '表格', en: 'form' },
  bookmark: { zh: '书签', en: 'bookmark' },
  tag: { zh: '标记', en: 'tag' },
  marker: { zh: '序号', en: 'marker' },
  words: { zh: '用语', en: 'words' },
  style: { zh: '样式', en: 'style' },
  face: { zh: '字体字号', en: 'face and size' },
  recurrence: { zh: '反复出现', en: 'recurrence' },
} as const satisfies Record<Sign, Bilingual>;

/** By what headings were known, the most frequent first. */
function signsText(signs: Signs, say: Call['say']): string {
  const counts = new Map<Sign, number>();
  for (const sign of Object.values(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1]);
  return ordered.length === 0 ? '0' : ordered.map(([sign, count]) => `${say(SIGN_LABELS[sign])} × ${count}`).join(', ');
}

function noiseText(noise: Coverage['noise']): string {
  const counts = new Map<string, number>();
  for (const { reason } of noise) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts.size === 0 ? '0' : [...counts].map(([reason, count]) => `${reason} × ${count}`).join(', ');
}
