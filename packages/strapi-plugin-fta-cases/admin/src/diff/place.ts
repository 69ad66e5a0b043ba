import { caseSchema, keysOf } from '@fta/cases-core/schema';
import * as z from 'zod';
import { UID } from '../../../shared/uids.ts';
import { FIELD_LABELS } from '../translations/field-labels.ts';
import { labelOf } from '../translations/schema-text.ts';
import type { TextKey } from '../translations/texts.ts';
import type { Wording } from '../translations/use-text.ts';

/** What the members of a list are called, where they have a name that says it all. */
const MEMBER: Readonly<Record<string, TextKey>> = {
  sections: 'edit.section',
  points: 'edit.point',
  paragraphs: 'edit.paragraph',
};

type Words = Pick<Wording, 't' | 'say'>;

/**
 * A place in words: `/sections/1/points/0/paragraphs/2` is 第2部分“主要做法” › 要点1 › 第3段. The root tells the headings;
 * the labels are the schema's.
 */
export function placeText(pointer: string, root: unknown, words: Words, schema: z.ZodType = caseSchema): string {
  const parts = partsOf(keysOf(pointer), root, schema, words);
  return parts.length === 0 ? words.t('place.whole') : parts.join(' › ');
}

function partsOf(segments: readonly string[], value: unknown, schema: z.ZodType, words: Words): string[] {
  const [key, index, ...rest] = segments;
  if (key === undefined) return [];
  const field = fieldOf(schema, key);
  if (!field) return [attributeText(key, words)];
  const list = bare(field);
  const inner = memberOf(value, key);
  if (index === undefined) return [words.say(labelOf(field))];
  if (!(list instanceof z.ZodArray)) {
    return [words.say(labelOf(field)), ...partsOf(segments.slice(1), inner, list, words)];
  }
  const member = memberOf(inner, index);
  return [
    ...memberText(key, Number(index) + 1, member, words.say(labelOf(field)), list, words),
    ...partsOf(rest, member, list.element as z.ZodType, words),
  ];
}

function memberText(
  key: string,
  number: number,
  member: unknown,
  label: string,
  list: z.ZodArray,
  { t }: Words,
): string[] {
  const name = MEMBER[key];
  const heading = memberOf(member, 'heading');
  if (typeof heading === 'string' && heading !== '') return [t('place.section', { number, heading })];
  if (name) return [t(name, { number })];
  return list.element instanceof z.ZodString ? [label, t('edit.paragraph', { number })] : [`${label} ${number}`];
}

/** Places may be named by the attribute that a field of the schema is kept in. */
function attributeText(name: string, { say }: Words): string {
  const label = FIELD_LABELS[UID.case]?.[name];
  return label ? say(label) : name;
}

function fieldOf(schema: z.ZodType, key: string): z.ZodType | undefined {
  const object = bare(schema);
  return object instanceof z.ZodObject ? (object.shape as Record<string, z.ZodType>)[key] : undefined;
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
