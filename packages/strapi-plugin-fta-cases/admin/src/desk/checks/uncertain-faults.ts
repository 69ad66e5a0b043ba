import type { Language } from '@fta/cases-core';
import type { CaseContent } from '../../../../shared/content.ts';
import type { Fault } from '../../../../shared/faults.ts';
import { openFigures, type UncertainRecord, uncertainText } from '../../../../shared/uncertain.ts';

/** A figure of a scan as a fault: nobody can ignore it. */
interface UncertainFault extends Fault {
  readonly ignored: null;
  readonly uncertain: UncertainRecord;
}

/** The figures that nobody has settled, each an error of the text where it stands. */
export function uncertainFaults(
  content: CaseContent,
  records: readonly UncertainRecord[],
  language: Language,
): UncertainFault[] {
  return openFigures(content, records).map(({ record, place: { pointer, start, end } }) => ({
    ruleId: 'uncertain-figure',
    severity: 'error',
    message: uncertainText(record)[language],
    pointer,
    span: [start, end],
    words: record.anchor.quote,
    ignored: null,
    uncertain: record,
  }));
}
