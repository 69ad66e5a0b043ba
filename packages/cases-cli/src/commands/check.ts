import { defineCommand } from '../command.ts';
import { loadAll, loadProfile } from '../load.ts';
import { countParts, countSeverities, diagnosticParts } from '../report.ts';

export const checkCommand = defineCommand({
  name: 'check',
  summary: {
    zh: '检查案例，列出问题及其位置；有错误时退出码为 1',
    en: 'List what is wrong and where; exit code 1 if any is an error',
  },
  operands: 'FILE…',
  fewestOperands: 1,
  mostOperands: Number.POSITIVE_INFINITY,
  options: {
    profile: {
      type: 'string',
      value: 'FILE',
      help: { zh: '按此格式（JSON）检查', en: 'hold the batch to this profile (JSON)' },
    },
    layout: {
      type: 'boolean',
      help: {
        zh: '同时检查 .docx 的版式（GB/T 9704-2012，或约定里的 layout）',
        en: 'hold the layout of .docx files too: to GB/T 9704-2012, or the layout of the profile',
      },
    },
    json: {
      type: 'boolean',
      help: { zh: '输出 {diagnostics}，每条带 file', en: 'print {diagnostics}, each with its file' },
    },
  },
  examples: [
    'check batch-1.md',
    'check batch-1.docx --layout',
    'check drafts/*.md --profile next-batch.json',
    "check batch-1.md --json | jq '.diagnostics[].ruleId'",
  ],

  async run(call) {
    const profile = await loadProfile(call.options.profile);
    const checkLayout = call.options.layout ?? false;
    const loaded = await loadAll(call.operands, { language: call.language, profile, checkLayout }, call);
    const found = loaded.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic })));
    const counts = countSeverities(found.map(({ diagnostic }) => diagnostic));
    if (call.options.json) {
      const diagnostics = found.map(({ file, diagnostic }) => ({ file, ...diagnostic }));
      call.out.raw(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
    } else {
      for (const { file, diagnostic } of found) call.out.line(...diagnosticParts(file, diagnostic, call.say));
      const files = call.say({
        zh: `（${loaded.length} 个文件）`,
        en: ` in ${loaded.length} ${loaded.length === 1 ? 'file' : 'files'}`,
      });
      call.out.line(...countParts(counts, call.say), files);
    }
    return counts.error > 0 ? 1 : 0;
  },
});
