import type { Profile } from '@fta/cases-core';
import { CallError } from '../call-error.ts';
import { type Call, defineCommand } from '../command.ts';
import { type FixedFile, fixFile, requireFixable, writeFixed } from '../fix-file.ts';
import { type Loaded, type LoadOptions, loadAll, loadInput, loadProfile, type Reporting } from '../load.ts';
import { OCR_OPTION, withOcr } from '../ocr.ts';
import { changeParts, countParts, countSeverities, diagnosticParts, sumParts } from '../report.ts';

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
    fix: {
      type: 'boolean',
      help: {
        zh: '在 Markdown 或文本文件中改正有把握的问题，再检查一遍；其余各行原样不动',
        en: 'correct what is certain in Markdown or text files and check again; all other lines stay as they are',
      },
    },
    rule: {
      type: 'string',
      value: 'ID,…',
      help: {
        zh: '与 --fix 同用：只改正这些规则的问题，包括要由人决定的',
        en: 'with --fix: correct these rules only, those included whose fix is for somebody to choose',
      },
    },
    'dry-run': {
      type: 'boolean',
      help: {
        zh: '与 --fix 同用：只说明会改什么，不写入',
        en: 'with --fix: only say what would be changed, write nothing',
      },
    },
    ocr: OCR_OPTION,
    json: {
      type: 'boolean',
      help: {
        zh: '输出 {diagnostics}，每条带 file；与 --fix 同用时另有 {changes}',
        en: 'print {diagnostics}, each with its file; with --fix {changes} too',
      },
    },
  },
  examples: [
    'check batch-1.md',
    'check batch-1.docx --layout',
    'check scan.pdf --ocr',
    'check drafts/*.md --profile next-batch.json',
    'check drafts/*.md --fix --dry-run',
    'check batch-1.md --fix --rule section-renamed,doubled-word',
    "check batch-1.md --json | jq '.diagnostics[].ruleId'",
  ],

  async run(call) {
    const { options } = call;
    if (!options.fix) refuseWithoutFix(options);
    const profile = await loadProfile(options.profile);
    const fixed = options.fix ? await fixAll(call, profile) : null;
    const loaded = await withOcr(options.ocr, (reader) => {
      const terms = { language: call.language, profile, checkLayout: options.layout, reader };
      return fixed ? loadFixed(fixed, terms, call) : loadAll(call.operands, terms, call);
    });
    const found = loaded.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => ({ file, diagnostic })));
    const counts = countSeverities(found.map(({ diagnostic }) => diagnostic));
    if (options.json) {
      const diagnostics = found.map(({ file, diagnostic }) => ({ file, ...diagnostic }));
      call.out.raw(`${JSON.stringify({ ...(fixed && { changes: changesOf(fixed) }), diagnostics }, null, 2)}\n`);
    } else {
      for (const { file, diagnostic } of found) call.out.line(...diagnosticParts(file, diagnostic, call.say));
      if (fixed) call.out.line(...sumParts(changesOf(fixed).length, options['dry-run'], call.say));
      const files = call.say({
        zh: `（${loaded.length} 个文件）`,
        en: ` in ${loaded.length} ${loaded.length === 1 ? 'file' : 'files'}`,
      });
      call.out.line(...countParts(counts, call.say), files);
    }
    return counts.error > 0 ? 1 : 0;
  },
});

type CheckCall = Pick<Call, 'operands' | 'out' | 'say'> & {
  readonly options: { readonly rule: string | undefined; readonly 'dry-run': boolean; readonly json: boolean };
};

/** Fixes files, all of them read before the first is written, and shows each change as soon as it stands in the file. */
async function fixAll({ operands, options, out, say }: CheckCall, profile: Profile | undefined): Promise<FixedFile[]> {
  const rules = requireFixable(options.rule);
  const all: FixedFile[] = [];
  for (const path of new Set(operands)) all.push(await fixFile(path, profile, rules));
  for (const fixed of all) {
    if (!options['dry-run'] && fixed.changes.length > 0) await writeFixed(fixed);
    if (options.json) continue;
    for (const change of fixed.changes) out.line(...changeParts(fixed.input.file, change, say));
  }
  return all;
}

async function loadFixed(fixed: readonly FixedFile[], terms: LoadOptions, call: Reporting): Promise<Loaded[]> {
  return Promise.all(fixed.map(({ input, text }) => loadInput({ ...input, text }, terms, call)));
}

function changesOf(fixed: readonly FixedFile[]) {
  return fixed.flatMap(({ input: { file }, changes }) => changes.map((change) => ({ file, ...change })));
}

function refuseWithoutFix({ rule, 'dry-run': isDryRun }: CheckCall['options']): void {
  const option = rule !== undefined ? '--rule' : isDryRun ? '--dry-run' : null;
  if (option) throw new CallError({ zh: `${option} 须与 --fix 同用`, en: `${option} goes with --fix` });
}
