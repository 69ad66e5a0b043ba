import type * as z from 'zod';
import { batchSchema } from './batch.ts';
import { type Case, caseSchema } from './case.ts';
import { printable } from './field.ts';
import { formatMessage, type RuleId, type RuleParams } from './messages.ts';
import { spanHolds, textAt } from './text-at.ts';
import { SECTION_LABELS } from './vocabulary/section-kinds.ts';

/** What a published case tells at least. */
const REQUIRED_SECTIONS = ['practices', 'outcomes'] as const;

/** A case fit to be published: nothing blank, what was done and what came of it, figures and citations in place. */
export const publishableCaseSchema = printable(caseSchema).superRefine(refineCase);

/** A batch fit to be published: every case is, and no id or number comes twice. */
export const publishableBatchSchema = batchSchema
  .extend({
    title: batchSchema.shape.title.min(1),
    cases: withElement(batchSchema.shape.cases, publishableCaseSchema).min(1),
  })
  .superRefine(({ cases }, context) => {
    refineUnique(cases, 'id', context);
    refineUnique(cases, 'number', context);
  });

/** The same list with other members: limits, label and help stay as they are written. */
function withElement<Element extends z.ZodType>(array: z.ZodArray, element: Element): z.ZodArray<Element> {
  return array.clone({ ...array.def, element }, { parent: true }) as unknown as z.ZodArray<Element>;
}

type Context = z.RefinementCtx;

function refineCase(value: Case, context: Context): void {
  for (const kind of REQUIRED_SECTIONS) {
    if (value.sections.some((section) => section.kind === kind && hasContent(section))) continue;
    refuse(context, ['sections'], 'publish-section-required', { section: SECTION_LABELS[kind] });
  }
  for (const [i, section] of value.sections.entries()) {
    if (hasContent(section)) continue;
    const { heading } = section;
    refuse(context, ['sections', i], 'publish-section-empty', { heading });
  }
  for (const [i, figure] of value.figures.entries()) refineSpan(value, figure, figure.text, ['figures', i], context);
  for (const [i, citation] of value.citations.entries()) {
    refineSpan(value, citation, citation.title, ['citations', i], context);
  }
}

function hasContent(section: Case['sections'][number]): boolean {
  return section.lead.length > 0 || section.points.length > 0;
}

function refineSpan(
  value: Case,
  span: { path: string; start: number; end: number },
  text: string,
  path: (string | number)[],
  context: Context,
): void {
  const paragraph = textAt(value, span.path);
  if (paragraph !== undefined && spanHolds(paragraph, span, text)) return;
  refuse(context, path, 'publish-span', { text });
}

function refineUnique(cases: readonly Case[], key: 'id' | 'number', context: Context): void {
  const seen = new Map<string | number, number>();
  for (const [i, { [key]: value }] of cases.entries()) {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, i + 1);
    else refuse(context, ['cases', i, key], 'publish-value-repeated', { value, first });
  }
}

/** Adds an issue whose message is Chinese; `params` carries the rule id and the message in both languages. */
function refuse<Id extends RuleId>(context: Context, path: (string | number)[], ruleId: Id, params: RuleParams<Id>) {
  const message = formatMessage(ruleId, params);
  context.addIssue({ code: 'custom', path, message: message.zh, params: { ruleId, message } });
}
