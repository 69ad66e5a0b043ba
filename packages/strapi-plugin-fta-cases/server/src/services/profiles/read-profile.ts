import { findIssues, type Profile, profileSchema, type ValueIssue } from '@fta/cases-core';
import { pointerOf, valueAt } from '@fta/cases-core/schema';
import { layoutSchema } from '@fta/cases-office';
import { invalid, MOST_REASONS, type Reason, reason } from '../../refusals.ts';
import type { Actor } from '../actors.ts';

/**
 * The profile that a file has, its layout included.
 * @throws ValidationError (400) with every fault at its place in the file: what was expected, and what is there
 */
export function readProfile(content: string, { language }: Actor): Profile {
  const value = readJson(content, language);
  const faults = [...findIssues(profileSchema, value), ...layoutIssues(value)];
  if (faults.length > 0) {
    throw invalid(
      faults.slice(0, MOST_REASONS).map((issue) => faultReason(issue, value)),
      language,
    );
  }
  return profileSchema.parse(value);
}

function readJson(content: string, language: Actor['language']): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const why = reason('profile-json', { why: cause.message.slice(0, LONGEST_EXCERPT) }, { path: ['content'] });
    throw Object.assign(invalid([why], language), { cause });
  }
}

function layoutIssues(value: unknown): ValueIssue[] {
  const layout = valueAt(value, '/layout');
  // One that is no object at all is told by the schema of the profile.
  if (typeof layout !== 'object' || layout === null || Array.isArray(layout)) return [];
  return findIssues(layoutSchema, layout).map((issue) => ({ ...issue, path: ['layout', ...issue.path] }));
}

const WHOLE_FILE = { zh: '整个文件', en: 'The file' };

function faultReason({ path, ruleId, message }: ValueIssue, file: unknown): Reason {
  const pointer = pointerOf(path);
  const at = pointer === '' ? WHOLE_FILE : pointer;
  const params = { at, why: message, received: excerptOf(valueAt(file, pointer)) };
  return { ...reason('profile-fault', params, { path: ['content', ...path.map(String)] }), ruleId };
}

/** Characters of a file that a refusal repeats. */
const LONGEST_EXCERPT = 100;

function excerptOf(value: unknown): string | typeof NOTHING {
  if (value === undefined) return NOTHING;
  const text = JSON.stringify(value);
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}

const NOTHING = { zh: '（没有）', en: 'nothing there' };
