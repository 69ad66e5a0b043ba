import { type FieldKind, publishableCaseSchema, READING_ORDER } from '@fta/cases-core/schema';
import { useForm } from '@strapi/strapi/admin';
import { createPortal } from 'react-dom';
import * as z from 'zod';
import { attributeOfField } from '../../../shared/case-attributes.ts';
import type { CaseReview } from '../../../shared/contracts.ts';
import { Remarks } from '../remarks/Remarks.tsx';
import { useFieldRemarks } from '../remarks/use-field-remarks.ts';
import { useText } from '../translations/use-text.ts';
import { usePlaceUnder } from './use-place-under.ts';

interface StockField {
  /** Name of the attribute and of its input. */
  readonly name: string;
  readonly printable: z.ZodType;
}

const { shape } = publishableCaseSchema;

/** Kinds of fields that Strapi's own inputs edit and that have limits of print. */
const STOCK: readonly FieldKind[] = ['title', 'provider', 'line'];

const STOCK_FIELDS: readonly StockField[] = READING_ORDER.filter(([, { kind }]) => STOCK.includes(kind)).map(
  ([name, { kind }]) => ({
    name: attributeOfField(name),
    printable: kind === 'provider' ? shape.provider.shape.name : shape[name],
  }),
);

/** Shows under Strapi's own inputs what ours show themselves: limits as they are typed, and what the checks say. */
export function StockFieldRemarks({ review }: { readonly review: CaseReview }) {
  return STOCK_FIELDS.map((field) => <RemarksUnder key={field.name} field={field} review={review} />);
}

interface RemarksUnderProps {
  readonly field: StockField;
  readonly review: CaseReview;
}

function RemarksUnder({ field: { name, printable }, review }: RemarksUnderProps) {
  const { say } = useText();
  const blank = printable instanceof z.ZodNullable ? null : '';
  const value = useForm('FtaStockField', ({ values }) => (values as Record<string, unknown>)[name]) ?? blank;
  const shown = useForm('FtaStockField', ({ errors }) => (errors as Record<string, unknown>)[name]);
  const remarks = [...useFieldRemarks({ name, value }, printable, review).values()].flat();
  const place = usePlaceUnder(name);
  if (!place) return null;
  const others = remarks.filter(({ text }) => !String(shown ?? '').includes(say(text)));
  return createPortal(<Remarks remarks={others} />, place);
}
