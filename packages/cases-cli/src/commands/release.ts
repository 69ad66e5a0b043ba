import { extname } from 'node:path';
import type { Batch } from '@fta/cases-core/schema';
import { type Dataset, renderDataset } from '@fta/cases-dataset';
import { CallError } from '../call-error.ts';
import { defineCommand } from '../command.ts';
import { loadAll } from '../load.ts';
import { refuseInput, writeOutput } from '../output.ts';
import { styled } from '../printer.ts';
import { countSeverities } from '../report.ts';

export const releaseCommand = defineCommand({
  name: 'release',
  summary: {
    zh: '数据集：JSON、CSV、Parquet、代码本、引用格式和校验和，装在一个 ZIP 中；输入相同则字节相同',
    en: 'A dataset: JSON, CSV, Parquet, codebook, citation and checksums in one ZIP; same input, same bytes',
  },
  operands: 'FILE… -o OUT.zip',
  fewestOperands: 1,
  mostOperands: Number.POSITIVE_INFINITY,
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT.zip',
      help: { zh: '输出文件（必填）', en: 'file to write (required)' },
    },
  },
  examples: ['release batch-1.md -o batch-1.zip', 'release batches/*.json -o cases.zip'],

  async run(call) {
    const output = requireZip(call.options.output);
    for (const source of call.operands) await refuseInput(output, source);
    const loaded = await loadAll(call.operands, { language: call.language }, call);
    const { zip, version } = datasetOf(loaded.map(({ batch }) => batch));
    await writeOutput(output, zip);
    call.out.line(styled('green', output), call.say({ zh: `：版本 ${version}`, en: `: version ${version}` }));
    let hasErrors = false;
    for (const { file, diagnostics } of loaded) {
      const { error } = countSeverities(diagnostics);
      if (error === 0) continue;
      hasErrors = true;
      call.note({
        zh: `${file} 有 ${error} 个错误，见 fta-cases check`,
        en: `${file} has ${error} errors, see fta-cases check`,
      });
    }
    return hasErrors ? 1 : 0;
  },
});

function datasetOf(batches: readonly Batch[]): Dataset {
  const ids = batches.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice === undefined) return renderDataset(batches);
  throw new CallError({
    zh: `有两个文件的批次编号都是 ${twice}，数据集中每个批次的编号应不同；可用 convert --batch-id 另给一个`,
    en: `two files hold a batch with the id ${twice}; a dataset has one batch to an id: give one another by convert --batch-id`,
  });
}

function requireZip(output: string | undefined): string {
  if (output !== undefined && extname(output).toLowerCase() === '.zip') return output;
  const received = output ?? '';
  throw new CallError({
    zh: `-o 应为 .zip 文件，收到“${received}”`,
    en: `-o expects a .zip file, got “${received}”`,
  });
}
