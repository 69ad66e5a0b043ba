import { INQUIRY_BOUNDS, type Verdict } from '../../../shared/inquiries.ts';
import type { SentAnswer, SentAnswers } from '../services/inquiries/answer.ts';

/** What stands in the form, as it was sent. */
export interface FormValues {
  readonly name: string;
  readonly passages: readonly { readonly verdict: Verdict | null; readonly correction: string }[];
}

/** Why nothing was kept; `passage` is the index of the one it is about. */
export type FormFault =
  | { readonly key: 'nothing' | 'long-name' }
  | { readonly key: 'no-correction' | 'long-correction' | 'both'; readonly passage: number };

export interface ReadForm {
  readonly values: FormValues;
  readonly faults: readonly FormFault[];
  /** To be kept where there are no faults. */
  readonly sent: SentAnswers;
}

/** Names of the fields. */
export const FIELD = {
  name: 'name',
  verdict: (passage: number) => `verdict-${passage}`,
  correction: (passage: number) => `correction-${passage}`,
} as const;

/** Reads a form for so many passages; whatever else was sent is nothing to it. */
export function readForm(body: unknown, count: number): ReadForm {
  const fields: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const text = (name: string) => lineBreaks(fields[name]).trim();
  const values: FormValues = {
    name: text(FIELD.name),
    passages: Array.from({ length: count }, (_, at) => ({
      verdict: verdictOf(fields[FIELD.verdict(at)]),
      correction: text(FIELD.correction(at)),
    })),
  };
  const answers = values.passages.flatMap(({ verdict, correction }, passage): SentAnswer[] =>
    verdict ? [{ passage, verdict, correction: verdict === 'corrected' ? correction : null }] : [],
  );
  return { values, faults: faultsIn(values), sent: { name: values.name || null, answers } };
}

function faultsIn({ name, passages }: FormValues): FormFault[] {
  const faults = passages.flatMap(({ verdict, correction }, passage): FormFault[] => {
    if (verdict === 'corrected' && correction === '') return [{ key: 'no-correction', passage }];
    if (verdict !== 'corrected' && correction !== '') return [{ key: 'both', passage }];
    return isText(correction, INQUIRY_BOUNDS.correction) ? [] : [{ key: 'long-correction', passage }];
  });
  if (!isText(name, INQUIRY_BOUNDS.name) || name.includes('\n')) faults.push({ key: 'long-name' });
  const isBlank = passages.every(({ verdict, correction }) => verdict === null && correction === '');
  return isBlank ? [{ key: 'nothing' }, ...faults] : faults;
}

function verdictOf(value: unknown): Verdict | null {
  return value === 'confirmed' || value === 'corrected' ? value : null;
}

/** Forms send lines with CR and LF. */
function lineBreaks(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

/** Characters that a text of a person has, and no more of them than so many. */
function isText(text: string, most: number): boolean {
  return text.length <= most && /^(?:[\t\n]|[^\p{Cc}\p{Cs}])*$/u.test(text);
}
