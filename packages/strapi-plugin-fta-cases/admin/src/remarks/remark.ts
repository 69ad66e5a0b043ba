import type { Diagnostic, Severity } from '@fta/cases-core';
import { type Bilingual, pointerOf, type ValueIssue, valueAt } from '@fta/cases-core/schema';
import type { Refusal } from '../../../shared/contracts.ts';
import { inForm, isWithin, withinCase } from '../pointer.ts';

/** Something said of a place in a case: by the schema, the checks or the server. */
export interface Remark {
  readonly pointer: string;
  readonly severity: Severity;
  readonly text: Bilingual;
}

export type RemarksByPlace = ReadonlyMap<string, readonly Remark[]>;

export function fromIssue({ path, message }: ValueIssue, base = ''): Remark {
  return { pointer: base + pointerOf(path), severity: 'error', text: message };
}

export function fromRefusal({ path, text }: Refusal): Remark {
  return { pointer: inForm(pointerOf(path)), severity: 'error', text };
}

export function fromDiagnostic({ path, severity, message }: Diagnostic): Remark {
  return { pointer: inForm(withinCase(path ?? '')), severity, text: { zh: message, en: message } };
}

/**
 * What a form holds against a field after a refused save: messages at any depth, as Strapi nests them
 * (`[{ heading: '…' }]`), or under the pointers themselves (`{ '/sections/0/heading': '…' }`).
 */
export function fromFormErrors(errors: unknown, base: string): Remark[] {
  if (typeof errors === 'string') return [{ pointer: base, severity: 'error', text: { zh: errors, en: errors } }];
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, inner]) =>
    fromFormErrors(inner, key.startsWith('/') ? key : `${base}/${key}`),
  );
}

/** Remarks by the place they are about, each said once. */
export function byPlace(remarks: readonly Remark[]): RemarksByPlace {
  const places = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const there = places.get(remark.pointer) ?? [];
    if (there.some(({ text }) => text.zh === remark.text.zh)) continue;
    places.set(remark.pointer, [...there, remark]);
  }
  return places;
}

/** Of remarks on what was saved, those whose place still reads the same. */
export function stillTrue(remarks: readonly Remark[], saved: unknown, current: unknown): Remark[] {
  return remarks.filter(({ pointer }) => {
    const [was, is] = [valueAt(saved, pointer), valueAt(current, pointer)];
    return is !== undefined && JSON.stringify(was) === JSON.stringify(is);
  });
}

/** Remarks that lie in a place or deeper. */
export function within(remarks: readonly Remark[], ancestor: string): Remark[] {
  return remarks.filter(({ pointer }) => isWithin(pointer, ancestor));
}
