import type {
  BulkActionComponent,
  ContentManagerPlugin,
  DocumentActionComponent,
  ListFieldLayout,
} from '@strapi/content-manager/strapi-admin';
import { UID } from '../../shared/uids.ts';
import { REVIEW_STATES, type ReviewState } from '../../shared/workflow.ts';
import { ReviewPanel } from './review/ReviewPanel.tsx';
import { StateBadge } from './review/StateBadge.tsx';

type ContentManager = ContentManagerPlugin['config']['apis'];

/** What desk and workflow take the place of: text is written there, a withdrawal needs a reason, a publication an approval. */
const REPLACED: ReadonlySet<string> = new Set(['update', 'publish', 'unpublish', 'clone']);

/** Adds the way to the desk and puts desk and workflow in the place of the stock actions, for cases only. */
export function extendContentManager({ addEditViewSidePanel, addDocumentAction, addBulkAction }: ContentManager): void {
  addEditViewSidePanel((panels) => [...panels, ReviewPanel]);
  addDocumentAction((actions) => actions.map(withoutCases));
  addBulkAction((actions) => actions.map(bulkWithoutCases));
}

/**
 * The stock action, absent for cases where the workflow takes its place. It runs all the same, so that the order of its
 * hooks holds; told that it is in the view of the published version, it listens to no shortcut.
 */
function withoutCases(stock: DocumentActionComponent): DocumentActionComponent {
  if (stock.type === 'discard') return onlyWherePossible(stock);
  if (!REPLACED.has(stock.type ?? '')) return stock;
  const action: DocumentActionComponent = (props) => {
    const isCase = props.model === UID.case;
    const description = stock(isCase ? { ...props, activeTab: 'published' } : props);
    return isCase ? null : description;
  };
  return Object.assign(action, { type: stock.type, position: stock.position });
}

/** Back to the public version: for cases a quiet button, and only where there is something to go back from. */
function onlyWherePossible(stock: DocumentActionComponent): DocumentActionComponent {
  const action: DocumentActionComponent = (props) => {
    const description = stock(props);
    if (props.model !== UID.case || !description) return description;
    return description.disabled ? null : { ...description, variant: 'tertiary' };
  };
  return Object.assign(action, { type: stock.type, position: stock.position });
}

function bulkWithoutCases(stock: BulkActionComponent): BulkActionComponent {
  if (!REPLACED.has(stock.type ?? '')) return stock;
  const action: BulkActionComponent = (props) => {
    const description = stock(props);
    return props.model === UID.case ? null : description;
  };
  return Object.assign(action, { type: stock.type });
}

interface Columns {
  readonly displayedHeaders: readonly ListFieldLayout[];
}

/** Review states in words in the list of cases, and years as years are written, without a separator of thousands. */
export function showStatesAndYears<T extends Columns>(columns: T): T {
  return { ...columns, displayedHeaders: columns.displayedHeaders.map(withStateInWords).map(withPlainYear) };
}

function withPlainYear(header: ListFieldLayout): ListFieldLayout {
  if (header.name !== 'year' || header.attribute.type !== 'integer') return header;
  return { ...header, cellFormatter: ({ year }) => (year === null ? '-' : String(year)) };
}

function withStateInWords(header: ListFieldLayout): ListFieldLayout {
  if (header.name !== 'reviewState') return header;
  return {
    ...header,
    cellFormatter: ({ reviewState }) => (isState(reviewState) ? <StateBadge state={reviewState} /> : '-'),
  };
}

function isState(value: unknown): value is ReviewState {
  return REVIEW_STATES.includes(value as ReviewState);
}
