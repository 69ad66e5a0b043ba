import * as z from 'zod';

/** A text in the two languages the project speaks. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Label and help of a field, for forms, templates and documents. */
export interface FieldText {
  readonly label: Bilingual;
  readonly help?: Bilingual;
}

/** Limits of what may be printed, in UTF-16 units. */
export interface PrintLimits {
  readonly min?: number;
  readonly max: number;
}

/**
 * The kind of a field of a case, by which it is treated everywhere: an id, a number, a title and so on are one field each;
 * any number of fields may be a `line` (one line of text, `null` where there is none) or `paragraphs`.
 */
export type FieldKind =
  | 'id'
  | 'number'
  | 'title'
  | 'provider'
  | 'lead'
  | 'sections'
  | 'figures'
  | 'citations'
  | 'topics'
  | 'regions'
  | 'paragraphs'
  | 'line';

/** One field of a case. */
export interface CaseField {
  readonly kind: FieldKind;
  /** The Chinese one is also the label or heading in Markdown. */
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** Limits of print; of a list, of each member. Those of a draft are the kind's. */
  readonly print?: PrintLimits;
  /** Not typed by an editor: given once, or read out of the text. */
  readonly fixed?: true;
  /** Part of a summary, as lists show it. */
  readonly summary?: true;
}

const PRINT = z.registry<PrintLimits>();

/** Where a schema keeps its texts: every entry of the package reads those of the others, and JSON has nothing of it. */
const TEXT = Symbol.for('@fta/cases-core/field-text');

/** A word or two in both languages, Chinese first: viewers and generators show one text and know of one language. */
export function inline({ zh, en }: Bilingual): string {
  return `${zh} / ${en}`;
}

/** Running text in both languages, Chinese first. */
export function prose({ zh, en }: Bilingual): string {
  return `${zh}\n\n${en}`;
}

/**
 * Attaches label, help and limits of print to a schema. JSON Schema has label and help as `title` and `description`, in
 * both languages.
 */
export function field<T extends z.ZodType>(schema: T, label: Bilingual, help?: Bilingual, print?: PrintLimits): T {
  const text: FieldText = { label, ...(help && { help }) };
  const labelled = schema.meta({ title: inline(label), ...(help && { description: prose(help) }), [TEXT]: text }) as T;
  if (print) PRINT.add(labelled, print);
  return labelled;
}

/** The same shape held to the limits of print; labels and help stay as they are written. */
export function printable<T extends z.ZodType>(schema: T, limits = PRINT.get(schema)): T {
  const copy = (changes: object) => schema.clone({ ...schema.def, ...changes } as T['def'], { parent: true }) as T;
  if (schema instanceof z.ZodArray) return copy({ element: printable(schema.element as z.ZodType, limits) });
  if (schema instanceof z.ZodNullable) return copy({ innerType: printable(schema.unwrap() as z.ZodType, limits) });
  if (schema instanceof z.ZodString && limits)
    return (limits.min ? schema.min(limits.min) : schema).max(limits.max) as unknown as T;
  if (!(schema instanceof z.ZodObject)) return schema;
  const parts = Object.entries<z.ZodType>(schema.shape).map(([name, part]) => [name, printable(part)]);
  return copy({ shape: Object.fromEntries(parts) });
}

/** Reads back what `field` attached; `undefined` for a schema without it. */
export function fieldText(schema: z.ZodType): FieldText | undefined {
  return (schema.meta() as { [TEXT]?: FieldText } | undefined)?.[TEXT];
}
