import { check } from '../check/check.ts';
import { type CaseView, type CheckContext, createContext } from '../check/context.ts';
import type { FaultyText, TextEdit } from '../check/correction.ts';
import { DEFAULT_PROFILE, type Profile } from '../check/profile.ts';
import type { AnyFinding } from '../check/rule.ts';
import { RULES } from '../check/rules.ts';
import type { Batch } from '../schema/batch.ts';
import type { Case } from '../schema/case.ts';
import type { Bilingual } from '../schema/field.ts';
import { fillTemplate, MESSAGES, type MessageParam, type RuleId } from '../schema/messages.ts';
import { titleKey } from '../text/title-key.ts';
import { editedCase, writtenAt } from './apply.ts';
import { CORRECTIONS, type FixableRuleId, type MendedRuleId } from './corrections.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { bringsNone, speaksLess, type Tally, tallyOf } from './tally.ts';

/** A correction of one fault: what it does, and the words it changes. */
export interface Fix extends Excerpt {
  readonly ruleId: FixableRuleId;
  /** What it does, in a few words. */
  readonly title: Bilingual;
  /** Whether it is what was meant wherever the rule is right. Others are for somebody to choose. */
  readonly isCertain: boolean;
  /** JSON Pointer in the batch of the fault, as its diagnostic has it. */
  readonly path: string;
  /** UTF-16 offsets of the fault in the string at `path`; `null` where the rule means all of it. */
  readonly span: readonly [start: number, end: number] | null;
  readonly edits: readonly TextEdit[];
}

/** Format of the batch, and the rules and places that are asked. */
export interface FixOptions {
  /** The format the batch is held to; the first batch's by default. */
  readonly profile?: Profile | undefined;
  /** Only these rules; all by default. */
  readonly rules?: readonly RuleId[] | undefined;
  /** Only the fault of this text and stretch; all by default. */
  readonly at?: Pick<Fix, 'path' | 'span'> | undefined;
}

/**
 * The fixes of what the rules find, one at a time, so that whoever has little time can stop. Each takes its fault away,
 * brings none that is as grave, and changes nothing but its edits. They are for the batch as it is: after one is made, ask
 * again.
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { fixesOf } from '@fta/cases-core/fix';
 *
 * const { batch } = parse('# 1. 无纸通关\n（山东自贸试验区提供）\n## 一、主要做法\n单证减少，，时间缩短。');
 * const [{ title, before, after }] = fixesOf(batch);
 * console.log(title.en, before, after); // Keep one mark 单证减少，，时间缩短。 单证减少，时间缩短。
 * ```
 */
export function* fixesOf(batch: Batch, { profile = DEFAULT_PROFILE, rules, at }: FixOptions = {}): Generator<Fix> {
  const context = createContext(batch, profile, undefined);
  for (const { id, check: find } of RULES) {
    if (!isCorrectable(id) || (rules && !rules.includes(id))) continue;
    for (const finding of find(context)) {
      const fix = at && !isAt(finding, at) ? null : fixOf(id, finding, context);
      if (fix) yield fix;
    }
  }
}

function isAt({ path, span }: AnyFinding, at: Pick<Fix, 'path' | 'span'>): boolean {
  return path === at.path && span?.[0] === at.span?.[0] && span?.[1] === at.span?.[1];
}

type CorrectableRuleId = Exclude<FixableRuleId, MendedRuleId>;

function isCorrectable(id: RuleId): id is CorrectableRuleId {
  return Object.hasOwn(CORRECTIONS, id);
}

function fixOf(ruleId: CorrectableRuleId, { path, span, params }: AnyFinding, context: CheckContext): Fix | null {
  const view = context.cases.find((each) => path?.startsWith(`${each.path}/`));
  if (path === null || !view) return null;
  const text = writtenAt(context.batch, path) ?? '';
  const fault: FaultyText = { path, text, span: span ?? [0, text.length], params, view, context };
  const { find, isCertain } = CORRECTIONS[ruleId];
  for (const edits of find(fault)) {
    const [first] = edits;
    if (!first || !isSound(ruleId, edits, fault)) continue;
    const own = edits.filter((edit) => edit.path === first.path);
    const excerpt = excerptOf(writtenAt(context.batch, first.path) ?? '', own);
    return { ruleId, title: titleOf(ruleId, params), isCertain, path, span: span ?? null, edits, ...excerpt };
  }
  return null;
}

function titleOf(ruleId: CorrectableRuleId, params: Readonly<Record<string, MessageParam>>): Bilingual {
  const { zh, en } = MESSAGES[ruleId].fix;
  return { zh: fillTemplate(zh, params, 'zh'), en: fillTemplate(en, params, 'en') };
}

/** Whether the fault goes and nothing as grave comes, in the case and beside the others of its batch. */
function isSound(ruleId: RuleId, edits: readonly TextEdit[], { path, view, context }: FaultyText): boolean {
  const own = edits.map((edit) => ({ ...edit, path: edit.path.slice(view.path.length) }));
  const edited = editedCase(view.value, own);
  if (comesToRepeat(own, edited, view, context)) return false;
  const [before, after] = [standingOf(view, context), tallyAlone(edited, context)];
  const inCase = `/cases/0${path.slice(view.path.length)}`;
  return speaksLess(ruleId, inCase, before, after) && bringsNone(MESSAGES[ruleId].severity, before, after);
}

/** A title or paragraph that becomes what another case has. */
function comesToRepeat(edits: readonly TextEdit[], edited: Case, view: CaseView, { cases }: CheckContext): boolean {
  return cases.some((other) => {
    if (other === view) return false;
    return edits.some(({ path }) => {
      const text = writtenAt(edited, path) ?? '';
      if (path === '/title') return titleKey(text) === titleKey(other.value.title);
      return other.paragraphs.some((site) => site.text === text);
    });
  });
}

const standing = new WeakMap<CaseView, Tally>();

/** What is said of a case as it is, asked once for all that is tried on it. */
function standingOf(view: CaseView, context: CheckContext): Tally {
  const known = standing.get(view) ?? tallyAlone(view.value, context);
  standing.set(view, known);
  return known;
}

function tallyAlone(value: Case, { batch, profile }: CheckContext): Tally {
  return tallyOf(check({ ...batch, cases: [value] }, { profile }));
}
