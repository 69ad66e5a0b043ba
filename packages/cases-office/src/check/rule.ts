import type { Bilingual } from '@fta/cases-core/schema';
import type { LayoutLevel } from '../layout/layout.ts';
import type { LAYOUT_MESSAGES } from '../messages/layout.ts';
import type { OfficeParams } from '../messages/messages.ts';
import type { LayoutContext } from './context.ts';

export type LayoutRuleId = keyof typeof LAYOUT_MESSAGES;

/** One thing that a rule found, and the line at which it is read; `null` for what is of all pages. */
interface LayoutFinding<Id extends LayoutRuleId = LayoutRuleId> {
  readonly line: number | null;
  readonly params: OfficeParams<Id>;
}

/** A named check of layout. Severity, wording and documentation stand in the list of messages under the same id. */
export interface LayoutRule<Id extends LayoutRuleId = LayoutRuleId> {
  readonly id: Id;
  readonly check: (context: LayoutContext) => Iterable<LayoutFinding<Id>>;
}

export function layoutRule<Id extends LayoutRuleId>(id: Id, check: LayoutRule<Id>['check']): LayoutRule<Id> {
  return { id, check };
}

/** What the levels are called. */
export const LEVEL_NAMES: Readonly<Record<LayoutLevel, Bilingual>> = {
  title: { zh: '标题', en: 'Title' },
  section: { zh: '一级标题“一、”', en: 'Heading 一、' },
  point: { zh: '二级标题“（一）”', en: 'Heading （一）' },
  provider: { zh: '提供单位', en: 'Provider' },
  text: { zh: '正文', en: 'Text' },
};

/** The words by which a paragraph is found in its document. */
export const excerpt = (text: string): string => {
  const words = text.trim().replace(/\s+/gu, ' ');
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
};
