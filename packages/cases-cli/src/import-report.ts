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
} as const satisfies Record<ImportAction, Shown>;

interface Shown {
  readonly label: Bilingual;
  readonly style: Style;
}

const PUBLISHED: Shown = {
  label: { zh: '已发布，文字不同，未写入', en: 'published, other text not written' },
  style: 'yellow',
};

/** True of a case of which the document has another text than the CMS, and the CMS keeps its own. */
export function isRefused({ action }: ImportedCase): boolean {
  return action === 'keep' || action === 'locked';
}

/** True of one that is refused because it is public: nobody edited it, a revision has to be opened. */
const isPublished = ({ action, reviewState }: ImportedCase) => action === 'keep' && reviewState === 'published';

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
  const { batch, cases } = report;
  out.line(styled('bold', batch.title || batch.id), `  ${batch.id}`);
  const touched = cases.filter(({ action }) => action !== 'unchanged');
  out.table(touched.map((single) => caseRow(single, say)));
  for (const diagnostic of diagnosticsOf(report)) out.line(...diagnosticParts(file, diagnostic, say));
  printLeftAlone(report, { out, say });
  out.line(say(outcomeOf(report)), ...countsOf(report, say));
  out.line(say({ zh: '检查：', en: 'Checks: ' }), ...countParts(countSeverities(diagnosticsOf(report)), say));
}

function outcomeOf({ dryRun, cases, counts }: ImportReport): Bilingual {
  if (dryRun) return { zh: '试运行，未写入：', en: 'Dry run, nothing written: ' };
  if (counts.create + counts.update > 0 || !cases.some(isRefused)) return { zh: '已导入：', en: 'Imported: ' };
  return { zh: '什么也没有写入：', en: 'Nothing written: ' };
}

function caseRow(single: ImportedCase, say: Call['say']): Part[] {
  const { id, number, title, provider, action } = single;
  const { label, style } = isPublished(single) ? PUBLISHED : ACTIONS[action];
  return [
    '',
    styled('dim', String(number)),
    styled('bold', title),
    provider,
    styled(style, say(label)),
    styled('dim', id),
  ];
}

interface Counted {
  readonly count: number;
  readonly label: Bilingual;
  readonly style: Style;
}

function countsOf({ cases, counts }: ImportReport, say: Call['say']): Part[] {
  const published = cases.filter(isPublished).length;
  const shown = Object.entries(ACTIONS).map(([action, { label, style }]): Counted => {
    const count = counts[action as ImportAction] - (action === 'keep' ? published : 0);
    return { count, label, style };
  });
  if (published > 0) shown.push({ count: published, ...PUBLISHED });
  const parts = shown.map(({ count, label, style }) => styled(count > 0 ? style : 'dim', `${count} ${say(label)}`));
  return parts.flatMap((part, index) => (index === 0 ? [part] : [say({ zh: '；', en: '; ' }), part]));
}

/** What was not written over or is not in the document, and what may be done about it. */
function printLeftAlone({ cases, absent }: ImportReport, { out, say }: Pick<Call, 'out' | 'say'>): void {
  if (cases.some(isPublished)) {
    out.line(
      say({
        zh: '已发布的案例要改，加 --revise 开始修订：修订经审核、发布之前，公开的内容不变',
        en: 'To change what is published, add --revise: a revision is opened, what is public stays until it is published',
      }),
    );
  }
  const kept = cases.filter((single) => single.action === 'keep' && !isPublished(single)).map(({ id }) => id);
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
