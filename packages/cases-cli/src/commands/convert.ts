import { DOCUMENT_FORMAT_NAMES, TEXT_OUTSIDE_RULES } from '@fta/cases-core/schema';
import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';
import { load } from '../load.ts';
import { OCR_OPTION, withOcr } from '../ocr.ts';
import { refuseInput, writeOutput } from '../output.ts';
import { styled } from '../printer.ts';
import { countSeverities } from '../report.ts';
import { writerOf } from '../writers.ts';
import { BATCH_ID_OPTION, requireBatchId } from './parse.ts';

export const convertCommand = defineCommand({
  name: 'convert',
  summary: {
    zh: `转换：按内容读${DOCUMENT_FORMAT_NAMES.zh}，按扩展名写 .md .json .docx .csv（指标）`,
    en: `Convert ${DOCUMENT_FORMAT_NAMES.en}, told by content, to .md .json .docx .csv (figures) by extension`,
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
    ocr: OCR_OPTION,
  },
  examples: [
    'convert batch-1.docx -o batch-1.md',
    'convert scan.pdf --ocr -o batch-1.md',
    'convert batch-1.md -o batch-1.json',
    'convert batch-1.md -o batch-1.docx',
    'convert batch-1.json -o clean.md',
    'convert batch-1.md -o figures.csv',
  ],

  async run(call) {
    const [source = ''] = call.operands;
    const { 'batch-id': batchId, ocr } = call.options;
    const { language } = call;
    requireBatchId(batchId);
    const output = requireOutput(call.options.output);
    const write = writerOf(output);
    const { file, batch, diagnostics, uncertain } = await withOcr(ocr, (reader) =>
      load(source, { language, batchId, reader }, call),
    );
    await refuseInput(output, source);
    await writeOutput(output, write(batch, { uncertain }));
    call.out.line(
      styled('green', output),
      call.say({ zh: `：${batch.cases.length} 个案例`, en: `: ${batch.cases.length} cases` }),
    );
    const errors = countSeverities(diagnostics).error;
    if (errors > 0)
      call.note({
        zh: `${file} 有 ${errors} 个错误，见 fta-cases check`,
        en: `${file} has ${errors} errors, see fta-cases check`,
      });
    const told = diagnostics.filter(({ ruleId }) => TOLD_RULES.includes(ruleId));
    for (const { message } of told) call.note({ zh: `${file}：${message}`, en: `${file}: ${message}` });
    return told.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/** What is told at once: words that are not in the file that is written, and figures that may be wrong in it. */
const TOLD_RULES: readonly string[] = [...TEXT_OUTSIDE_RULES, 'uncertain-figure'];

function requireOutput(output: string | undefined): string {
  if (output !== undefined) return output;
  throw new CallError({
    zh: '缺少 -o OUT：应为 fta-cases convert IN -o OUT',
    en: 'missing -o OUT: expected fta-cases convert IN -o OUT',
  });
}
