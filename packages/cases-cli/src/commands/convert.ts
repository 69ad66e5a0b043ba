import { extname } from 'node:path';
import { renderFiguresCsv, renderJson, renderMarkdown } from '@fta/cases-core';
import type { Batch } from '@fta/cases-core/schema';
import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';
import { load } from '../load.ts';
import { writeOutput } from '../output.ts';
import { styled } from '../printer.ts';
import { countSeverities } from '../report.ts';
import { BATCH_ID_OPTION, requireBatchId } from './parse.ts';

/** What can be written, by extension. */
const WRITERS: Readonly<Record<string, (batch: Batch) => string>> = {
  '.md': renderMarkdown,
  '.json': renderJson,
  // The byte order mark tells Excel that this is UTF-8.
  '.csv': (batch) => `\ufeff${renderFiguresCsv(batch)}`,
};

export const convertCommand = defineCommand({
  name: 'convert',
  summary: {
    zh: '按扩展名转换：读 .md .json，写 .md .json .csv（指标）',
    en: 'Convert by extension: .md .json in, .md .json .csv (figures) out',
  },
  operands: 'IN -o OUT',
  fewestOperands: 1,
  mostOperands: 1,
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      help: { zh: '输出文件（必填）', en: 'file to write (required)' },
    },
    'batch-id': BATCH_ID_OPTION,
  },
  examples: [
    'convert batch-1.md -o batch-1.json',
    'convert batch-1.json -o clean.md',
    'convert batch-1.md -o figures.csv',
  ],

  async run(call) {
    const [source = ''] = call.operands;
    const { output, 'batch-id': batchId } = call.options;
    requireBatchId(batchId);
    const write = writerOf(output);
    const { file, batch, diagnostics } = await load(source, { language: call.language, batchId }, call);
    await writeOutput(output ?? '', write(batch), source);
    call.out.line(
      styled('green', output ?? ''),
      call.say({ zh: `：${batch.cases.length} 个案例`, en: `: ${batch.cases.length} cases` }),
    );
    const errors = countSeverities(diagnostics).error;
    if (errors > 0)
      call.note({
        zh: `${file} 有 ${errors} 个错误，见 fta-cases check`,
        en: `${file} has ${errors} errors, see fta-cases check`,
      });
    return 0;
  },
});

function writerOf(output: string | undefined): (batch: Batch) => string {
  if (output === undefined) {
    throw new CallError({
      zh: '缺少 -o OUT：应为 fta-cases convert IN -o OUT',
      en: 'missing -o OUT: expected fta-cases convert IN -o OUT',
    });
  }
  const extension = extname(output).toLowerCase();
  if (extension === '.docx') {
    throw new CallError({ zh: `${output}：暂不支持写入 .docx`, en: `${output}: writing .docx is not available yet` });
  }
  const write = WRITERS[extension];
  if (write) return write;
  const known = Object.keys(WRITERS).join(' ');
  throw new CallError({
    zh: `${output}：扩展名应为 ${known} 之一，收到 ${extension || '无扩展名'}`,
    en: `${output}: expected one of ${known}, got ${extension || 'no extension'}`,
  });
}
