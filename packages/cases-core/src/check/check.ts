import type { Diagnostic, Place } from '../diagnostic.ts';
import type { Batch } from '../schema/batch.ts';
import { fillTemplate, type Language, MESSAGES, type RuleId, type RuleParams } from '../schema/messages.ts';
import { type ContentsEntry, createContext } from './context.ts';
import { DEFAULT_PROFILE, type Profile } from './profile.ts';
import type { AnyFinding } from './rule.ts';
import { RULES } from './rules.ts';

/** Format, contents list, places and language of a {@link check}. */
export interface CheckOptions {
  /** The format to hold the batch to; the first batch's by default. */
  readonly profile?: Profile;
  /** The contents list of the source. Left out, nothing is said about contents lists. */
  readonly contents?: readonly ContentsEntry[];
  /**
   * Finds a string of the batch, or a stretch of it in UTF-16 offsets, in the source. Left out, diagnostics have a path
   * and no place.
   */
  readonly locate?: (path: string, start?: number, end?: number) => Place | null;
  /** Language of the messages, `zh` by default. */
  readonly language?: Language;
}

/**
 * Holds a batch to every rule. Never throws for what the batch says; each fault is a diagnostic.
 *
 * @example
 * ```js
 * import { check, parse } from '@fta/cases-core';
 *
 * const { batch } = parse('# 1. 无纸通关新模式\n（山东自贸试验区提供）\n## 一、主要做法\n时间由24小时缩短至6小时，压缩50%。');
 * const faults = check(batch, { language: 'en' });
 * const found = faults.find(({ ruleId }) => ruleId === 'change-contradicted');
 * console.log(found.severity, found.path); // warning /cases/0/sections/0/lead/0
 * ```
 */
export function check(batch: Batch, options: CheckOptions = {}): Diagnostic[] {
  const { profile = DEFAULT_PROFILE, contents, locate, language = 'zh' } = options;
  const context = createContext(batch, profile, contents);
  const diagnostics: Diagnostic[] = [];
  for (const { id, check: find } of RULES) {
    for (const finding of find(context)) {
      diagnostics.push({
        ruleId: id,
        severity: MESSAGES[id].severity,
        message: fillTemplate(MESSAGES[id].message[language], finding.params, language),
        case: finding.case,
        path: finding.path,
        place: finding.place ?? locateFinding(finding, locate),
      });
    }
  }
  return diagnostics;
}

function locateFinding({ path, span }: AnyFinding, locate: CheckOptions['locate']): Place | null {
  if (path === null || !locate) return null;
  return span ? locate(path, span[0], span[1]) : locate(path);
}

/** Case, path and place of a diagnostic, and the language of its message. */
export interface DiagnosticSite {
  readonly case?: string | null;
  readonly path?: string | null;
  readonly place?: Place | null;
  readonly language?: Language;
}

/** A diagnostic of any rule, worded and weighed by the list of messages. */
export function createDiagnostic<Id extends RuleId>(
  ruleId: Id,
  params: RuleParams<Id>,
  site: DiagnosticSite = {},
): Diagnostic {
  const { language = 'zh' } = site;
  return {
    ruleId,
    severity: MESSAGES[ruleId].severity,
    message: fillTemplate(MESSAGES[ruleId].message[language], params, language),
    case: site.case ?? null,
    path: site.path ?? null,
    place: site.place ?? null,
  };
}
