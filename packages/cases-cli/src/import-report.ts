import type { Diagnostic } from '@fta/cases-core';
import type { ImportAction, ImportedCase, ImportReport } from '@fta/cases-core/rest';
import type { Bilingual } from '@fta/cases-core/schema';
import type { Call } from './command.ts';
import type { Loaded } from './load.ts';
import { type Part, type Style, styled } from './printer.ts';
import { countParts, countSeverities, diagnosticParts } from './report.ts';

const ACTIONS = {
  create: { label: { zh: '新建', en: 'new' }, style: 'green' },
  update: { label: { zh: '更新', en: 'updated' }, style: 'cyan' },
  unchanged: { label: { zh: '无变化', en: 'unchanged' }, style: 'dim' },
  keep: { label: { zh: '有人改过，保留', en: 'edited since, kept' }, style: 'yellow' },
  locked: { label: { zh: '审核中，不动', en: 'in review, kept' }, style: 'yellow' },
} as const satisfies Record<ImportAction, { label: Bilingual; style: Style }>;

/** All diagnostics of a report, those of the whole document first. */
export function diagnosticsOf({ diagnostics, cases }: ImportReport): Diagnostic[] {
  return [...diagnostics, ...cases.flatMap((single) => single.diagnostics)];
}

/** The report with its diagnostics in the words of those that were found here: a CMS has a language of its own. */
export function wordedBy(found: readonly Diagnostic[], report: ImportReport): ImportReport {
  const keyOf = ({ ruleId, path, place }: Diagnostic) => JSON.stringify([ruleId, path, place]);
  const messages = new Map(found.map((diagnostic) => [keyOf(diagnostic), diagnostic.message]));
  const worded = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map((each) => ({ ...each, message: messages.get(keyOf(each)) ?? each.message }));
  return {
    ...report,
    diagnostics: worded(report.diagnostics),
    cases: report.cases.map((single) => ({ ...single, diagnostics: worded(single.diagnostics) })),
  };
}

/** What an import did or would do, for a person: every case that is not as it was, then objections, then sums. */
export function printReport(
  { file }: Pick<Loaded, 'file'>,
  report: ImportReport,
  { out, say }: Pick<Call, 'out' | 'say'>,
): void {
  const { batch, cases, dryRun } = report;
  out.line(styled('bold', batch.title || batch.id), `  ${batch.id}`);
  const touched = cases.filter(({ action }) => action !== 'unchanged');
  out.table(touched.map((single) => caseRow(single, say)));
  for (const diagnostic of diagnosticsOf(report)) out.line(...diagnosticParts(file, diagnostic, say));
  printLeftAlone(report, { out, say });
  out.line(
    say(dryRun ? { zh: '试运行，未写入：', en: 'Dry run, nothing written: ' } : { zh: '已导入：', en: 'Imported: ' }),
    ...countsOf(report, say),
  );
  out.line(say({ zh: '检查：', en: 'Checks: ' }), ...countParts(countSeverities(diagnosticsOf(report)), say));
}

function caseRow({ id, number, title, provider, action }: ImportedCase, say: Call['say']): Part[] {
  const { label, style } = ACTIONS[action];
  return [
    '',
    styled('dim', String(number)),
    styled('bold', title),
    provider,
    styled(style, say(label)),
    styled('dim', id),
  ];
}

function countsOf({ counts }: ImportReport, say: Call['say']): Part[] {
  const parts = Object.entries(ACTIONS).map(([action, { label, style }]): Part => {
    const count = counts[action as ImportAction];
    return styled(count > 0 ? style : 'dim', `${count} ${say(label)}`);
  });
  return parts.flatMap((part, index) => (index === 0 ? [part] : [say({ zh: '；', en: '; ' }), part]));
}

/** What was not written over or is not in the document, and what may be done about it. */
function printLeftAlone({ cases, absent }: ImportReport, { out, say }: Pick<Call, 'out' | 'say'>): void {
  const kept = cases.filter(({ action }) => action === 'keep').map(({ id }) => id);
  if (kept.length > 0) {
    out.line(
      say({ zh: '要覆盖改过的案例，加 ', en: 'To write over what was edited, add ' }),
      `--overwrite ${kept.join(',')}`,
    );
  }
  if (absent.length > 0) {
    const ids = absent.map(({ id }) => id).join(', ');
    out.line(say({ zh: `文件中没有、系统中保留的案例：${ids}`, en: `Not in the document, left as they are: ${ids}` }));
  }
}
