import { basename } from 'node:path';
import { type Place, renderJson } from '@fta/cases-core';
import { ApiError } from '@fta/cases-core/client';
import type { ImportReport } from '@fta/cases-core/rest';
import { CMS_OPTIONS, connect, reasonsOf, talk } from '../cms.ts';
import { type Call, defineCommand } from '../command.ts';
import { diagnosticsOf, isRefused, printReport, wordedBy } from '../import-report.ts';
import { type Input, readInput, STDIN } from '../input.ts';
import { type Loaded, loadInput } from '../load.ts';
import { OCR_OPTION, withOcr } from '../ocr.ts';
import { styled } from '../printer.ts';
import { countSeverities, locationOf, SEVERITIES } from '../report.ts';
import { BATCH_ID_OPTION, requireBatchId } from './parse.ts';

/** Statuses by which a CMS says that it is the content that it does not take. */
const OF_CONTENT = [400, 409, 413, 422];

export const pushCommand = defineCommand({
  name: 'push',
  summary: {
    zh: '把一批案例作为草稿导入内容管理系统；内容有错误、被拒绝或未全部写入时退出码为 1',
    en: 'Import a batch into a CMS as drafts; exit code 1 if its content has errors, is refused or not all of it is taken',
  },
  operands: 'FILE --url URL',
  fewestOperands: 1,
  mostOperands: 1,
  options: {
    ...CMS_OPTIONS,
    'dry-run': {
      type: 'boolean',
      help: { zh: '只说明会做什么，不写入', en: 'only say what would be done, write nothing' },
    },
    overwrite: {
      type: 'string',
      value: 'ID,…',
      help: {
        zh: '覆盖这些案例，即使导入之后有人改过（审核中的除外）',
        en: 'write over these cases though somebody edited them since the last import (never what is in review)',
      },
    },
    revise: {
      type: 'boolean',
      help: {
        zh: '已发布而文字不同的案例开始修订；公开的内容在修订发布之前不变',
        en: 'open a revision of published cases that the file has another text of; what is public stays until it is published',
      },
    },
    'batch-id': BATCH_ID_OPTION,
    ocr: OCR_OPTION,
    json: { type: 'boolean', help: { zh: '输出导入报告', en: "print the CMS's report" } },
  },
  examples: [
    'push batch-1.md --url https://cms.example.org --dry-run',
    'push batch-1.md --url https://cms.example.org --overwrite yellow-river-1-03,yellow-river-1-07',
    'push batch-1.md --url https://cms.example.org --json | jq .counts',
    'push scan.pdf --ocr --url https://cms.example.org',
  ],

  async run(call) {
    const [path = ''] = call.operands;
    const { 'dry-run': dryRun, overwrite, revise, 'batch-id': batchId, ocr, json } = call.options;
    requireBatchId(batchId);
    const client = connect(call);
    call.progress(0, 2, path);
    const input = await readInput(path);
    const loaded = await withOcr(ocr, (reader) => loadInput(input, { language: call.language, batchId, reader }, call));
    const document = {
      ...documentOf(path, input, loaded),
      dryRun,
      ...(revise && { revise }),
      ...(batchId !== undefined && { batchId }),
      ...(overwrite !== undefined && { overwrite: overwrite.split(',').filter((id) => id !== '') }),
    };
    call.progress(1, 2, call.options.url ?? '');
    try {
      const report = await talk(() => client.importDocument(document), isOfContent);
      call.progress(2, 2, '');
      return finish(loaded, wordedBy(loaded.diagnostics, report), json, call);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      call.progress(2, 2, '');
      return refuse(loaded, error, json, call);
    }
  },
});

const isOfContent = ({ status }: ApiError) => OF_CONTENT.includes(status);

/** The file as it is; of pages that were recognised here, what was read, so that the CMS need not read them again. */
function documentOf(path: string, input: Input, { batch, uncertain, diagnostics }: Loaded) {
  const name = nameOf(path, input);
  if (diagnostics.some(({ ruleId }) => ruleId === 'pages-recognised'))
    return { name: `${name}.json`, content: renderJson(batch, { uncertain }) };
  return { name, content: input.format === 'office' ? input.bytes : input.text };
}

const STDIN_NAMES = { json: 'stdin.json', text: 'stdin.md', office: 'stdin' } as const;

/** The name by which a CMS knows the document. */
function nameOf(path: string, { format }: Input): string {
  return path === STDIN ? STDIN_NAMES[format] : basename(path);
}

function finish(loaded: Loaded, report: ImportReport, json: boolean, call: Pick<Call, 'out' | 'say'>): 0 | 1 {
  if (json) call.out.raw(`${JSON.stringify(report, null, 2)}\n`);
  else printReport(loaded, report, call);
  return countSeverities(diagnosticsOf(report)).error > 0 || report.cases.some(isRefused) ? 1 : 0;
}

function refuse({ file, sources }: Loaded, error: ApiError, json: boolean, { out, say }: Pick<Call, 'out' | 'say'>): 1 {
  const { status, name, message, details } = error;
  if (json) {
    out.raw(`${JSON.stringify({ error: { status, name, message, details } }, null, 2)}\n`);
    return 1;
  }
  const { label, style } = SEVERITIES.error;
  for (const { path, text } of reasonsOf(error).reasons) {
    const place = OPTION_OF[path] ?? locationOf(file, nearestPlace(sources, path), path || null);
    out.line(styled('dim', place), '  ', styled(style, say(label)), `  ${say(text)}`);
  }
  out.line(styled(style, say({ zh: '被拒绝，未写入', en: 'Refused, nothing written' })));
  return 1;
}

/** Parts of a request that an option of the call is, and not the document. */
const OPTION_OF: Readonly<Record<string, string>> = { '/overwrite': '--overwrite', '/batchId': '--batch-id' };

/** Where a node stands, or the nearest that holds it: a CMS names the fields of its form, which may be finer. */
function nearestPlace(sources: Loaded['sources'], path: string): Place | undefined {
  if (path === '') return undefined;
  return sources[path] ?? nearestPlace(sources, path.slice(0, path.lastIndexOf('/')));
}
