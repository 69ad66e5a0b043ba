import { extname } from 'node:path';
import { renderTemplate } from '@fta/cases-office';
import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';
import { load, loadProfile } from '../load.ts';
import { refuseInput, writeOutput } from '../output.ts';
import { styled } from '../printer.ts';

export const templateCommand = defineCommand({
  name: 'template',
  summary: {
    zh: '下一批次的 Word 模板：样式、提示、自动编号；给出上一批次时沿用其标题和发布单位',
    en: 'A Word document for the next batch to be written into; title and issuer go on from the batch before it',
  },
  operands: '[BATCH] -o OUT.docx',
  fewestOperands: 0,
  mostOperands: 1,
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT.docx',
      help: { zh: '输出文件（必填）', en: 'file to write (required)' },
    },
    profile: {
      type: 'string',
      value: 'FILE',
      help: { zh: '按此格式（JSON）的部分和版式', en: 'with the sections and the layout of this profile (JSON)' },
    },
  },
  examples: ['template batch-1.md -o batch-2.docx', 'template -o next.docx --profile next-batch.json'],

  async run(call) {
    const [source] = call.operands;
    const output = requireDocx(call.options.output);
    const profile = await loadProfile(call.options.profile);
    const before = source === undefined ? undefined : await load(source, { language: call.language }, call);
    if (source !== undefined) await refuseInput(output, source);
    const template = renderTemplate({ ...(profile && { profile }), ...(before && { after: before.batch }) });
    await writeOutput(output, template);
    call.out.line(styled('green', output));
    return 0;
  },
});

function requireDocx(output: string | undefined): string {
  if (output !== undefined && extname(output).toLowerCase() === '.docx') return output;
  const received = output ?? '';
  throw new CallError({
    zh: `-o 应为 .docx 文件，收到“${received}”`,
    en: `-o expects a .docx file, got “${received}”`,
  });
}
