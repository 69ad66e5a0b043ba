import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Batch } from '../schema/batch.ts';
import type { Language } from '../schema/messages.ts';
import type { UncertainFigure } from '../schema/uncertain.ts';
import { createDiagnostic } from './check.ts';

interface UncertainOptions {
  /** JSON Pointer in the batch → place in its document, where there is one. */
  readonly sources?: Readonly<Record<string, Place>>;
  /** Language of the messages, `zh` by default. */
  readonly language?: Language;
}

/** Diagnostics of uncertain figures that are kept beside a batch: an error each. */
export function checkUncertain(
  uncertain: readonly UncertainFigure[],
  batch: Batch,
  { sources = {}, language = 'zh' }: UncertainOptions = {},
): Diagnostic[] {
  return uncertain.map(({ path, first, second, page }) => {
    const index = /^\/cases\/(\d+)/.exec(path)?.[1];
    const site = { case: batch.cases[Number(index)]?.id ?? null, path, place: sources[path] ?? null, language };
    return createDiagnostic('uncertain-figure', { page: page ?? '?', first, second }, site);
  });
}
