import { type Case, findIssues } from '@fta/cases-core/schema';
import { useMemo } from 'react';
import type * as z from 'zod';
import type { CaseReview } from '../../../shared/contracts.ts';
import {
  byPlace,
  fromDiagnostic,
  fromFormErrors,
  fromIssue,
  fromRefusal,
  type RemarksByPlace,
  stillTrue,
  within,
} from './remark.ts';

interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly rawError?: unknown;
}

/** A case by the attributes of the form, as far as they are named otherwise. */
function attributesOf(saved: Case) {
  return { ...saved, caseId: saved.id, providerName: saved.provider.name };
}

/**
 * Everything there is to say of a field, by place: what the limits say of it as it is typed, what the last refused save
 * said, and what server and checks say of the draft where it still reads as it was saved.
 */
export function useFieldRemarks(field: Field, printable: z.ZodType, review: CaseReview | undefined): RemarksByPlace {
  const { name, value, rawError } = field;
  return useMemo(() => {
    const place = `/${name}`;
    const saved = review ? [...review.refusals.map(fromRefusal), ...review.diagnostics.map(fromDiagnostic)] : [];
    return byPlace([
      ...findIssues(printable, value).map((issue) => fromIssue(issue, place)),
      ...fromFormErrors(rawError, place),
      ...stillTrue(within(saved, place), review && attributesOf(review.case), { [name]: value }),
    ]);
  }, [name, value, rawError, printable, review]);
}
