import type { Diagnostic, Place } from '@fta/cases-core';
import type { DocumentChange } from '@fta/cases-core/fix';
import type { Bilingual } from '@fta/cases-core/schema';
import { type Part, type Style, styled } from './printer.ts';

type Severity = Diagnostic['severity'];
type Say = (text: Bilingual) => string;

export const SEVERITIES = {
  error: { label: { zh: '错误', en: 'error' }, style: 'red' },
  warning: { label: { zh: '警告', en: 'warning' }, style: 'yellow' },
  info: { label: { zh: '提示', en: 'info' }, style: 'cyan' },
} as const satisfies Record<Severity, { label: Bilingual; style: Style }>;

export type SeverityCounts = Record<Severity, number>;

export function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const counts: SeverityCounts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** `3 错误，0 警告，1 提示`, each in its colour where it is not 0. */
export function countParts(counts: SeverityCounts, say: Say): Part[] {
  const parts = Object.entries(SEVERITIES).map(([severity, { label, style }]) => {
    const count = counts[severity as Severity];
    return styled(count > 0 ? style : 'dim', `${count} ${say(label)}`);
  });
  return parts.flatMap((part, index) => (index === 0 ? [part] : [say({ zh: '，', en: ', ' }), part]));
}

/** `file:line:column`, which editors and terminals make a link of; without a place, the file and the pointer. */
export function locationOf(file: string, place: Place | null | undefined, path: string | null): string {
  if (place) return `${file}:${place.start.line}:${place.start.column}`;
  return path === null ? file : `${file}#${path}`;
}

export function diagnosticParts(file: string, diagnostic: Diagnostic, say: Say): Part[] {
  const { label, style } = SEVERITIES[diagnostic.severity];
  return [
    styled('dim', locationOf(file, diagnostic.place, diagnostic.path)),
    '  ',
    styled(style, say(label)),
    `  ${diagnostic.message}  `,
    styled('dim', diagnostic.ruleId),
  ];
}

/** A change of a file: what it does, and the words before and after. */
export function changeParts(file: string, { place, title, before, after, ruleId }: DocumentChange, say: Say): Part[] {
  return [
    styled('dim', locationOf(file, place, null)),
    '  ',
    styled('green', say({ zh: '改正', en: 'fix' })),
    `  ${say(title)}  ${before} → ${after}  `,
    styled('dim', ruleId),
  ];
}

/** How many changes were made, or would be. */
export function sumParts(count: number, isDryRun: boolean, say: Say): Part[] {
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`;
  return [
    isDryRun
      ? say({ zh: `会改 ${count} 处，未写入`, en: `${changes} to make, nothing written` })
      : say({ zh: `已改 ${count} 处`, en: `${changes} made` }),
  ];
}
