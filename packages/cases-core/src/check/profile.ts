import * as z from 'zod';
import { SECTION_KINDS, type SectionKind } from '../schema/vocabulary/section-kinds.ts';

const count = z.number().int().min(0).max(9999);
const word = z.string().trim().min(1).max(60);

const range = z
  .object({ min: count, max: count })
  .strict()
  .refine(({ min, max }) => min <= max, {
    message: 'min must not be above max',
    params: { ruleId: 'value-invalid', message: { zh: 'min 不得大于 max', en: 'min must not be above max' } },
  });

const sectionRule = z
  .object({
    kind: z.enum(SECTION_KINDS as [SectionKind, ...SectionKind[]]),
    /** `required`: an error where it is missing; `expected`: a warning; `optional`: nothing. */
    presence: z.enum(['required', 'expected', 'optional']),
    /** The words this kind goes under; any other word of the vocabulary is told as renamed. */
    headings: z.array(word).min(1),
    /** How many points, where there are points at all; `null` leaves it open. */
    points: range.nullable(),
  })
  .strict();

/**
 * The format of a batch as data: what a later batch is held to. A changed format is a new profile, not new code.
 * Marker and provider styles go by the names the parser gives them.
 */
export const profileSchema = z
  .object({
    id: word,
    title: word,
    language: z.enum(['zh-Hans']),
    /** Number of cases, `null` where it is open. */
    cases: count.nullable(),
    /** Whether the document has a contents list. */
    contents: z.boolean(),
    markers: z.object({ case: word, section: word, point: word }).strict(),
    /** Whether the text of a point runs on in the line of its title. */
    runIn: z.boolean(),
    /** How the provider is stated: `bracket` is （X提供）, `label` 提供单位：X, `name` （X）. */
    provider: word,
    /** The kinds of sections in their order. */
    sections: z.array(sectionRule),
    /** Length limits in characters. */
    titles: z.object({ case: range, point: range }).strict(),
    /**
     * Which figures must be dated: those whose own clause has one of the words, in these kinds of sections, `never`,
     * `always`, or where the case dates other figures (`whenOthersAre`).
     */
    dated: z
      .object({
        when: z.enum(['never', 'whenOthersAre', 'always']),
        sections: z.array(z.enum(SECTION_KINDS as [SectionKind, ...SectionKind[]])),
        words: z.array(word),
      })
      .strict(),
    /** How a batch is printed: read by whoever writes and reads documents (`@fta/cases-office`), GB/T 9704 without it. */
    layout: z.record(z.string(), z.unknown()).optional(),
  })
  .strict();

/** The format of a batch, as {@link profileSchema} has it. */
export type Profile = z.infer<typeof profileSchema>;

/** The format of the first batch of the Yellow River alliance. */
export const DEFAULT_PROFILE: Profile = {
  id: 'yellow-river-1',
  title: '黄河流域自贸试验区联盟第一批最佳实践案例',
  language: 'zh-Hans',
  cases: null,
  contents: true,
  markers: { case: 'arabic-dot', section: 'han-comma', point: 'han-paren' },
  runIn: false,
  provider: 'bracket',
  sections: [
    { kind: 'practices', presence: 'required', headings: ['主要做法'], points: { min: 2, max: 8 } },
    { kind: 'outcomes', presence: 'required', headings: ['实践效果'], points: { min: 2, max: 8 } },
    { kind: 'nextSteps', presence: 'expected', headings: ['下一步工作思路'], points: { min: 2, max: 8 } },
  ],
  titles: { case: { min: 4, max: 40 }, point: { min: 2, max: 45 } },
  dated: { when: 'whenOthersAre', sections: ['outcomes'], words: ['累计', '共计', '总计'] },
};

/**
 * Reads a profile from JSON text or from parsed JSON.
 * @throws TypeError naming every fault as `where: expected, got`, since a wrong profile is the caller's mistake.
 */
export function parseProfile(json: unknown): Profile {
  const value = typeof json === 'string' ? readJson(json) : json;
  const result = profileSchema.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const received = issue.path.reduce<unknown>(step, value);
    return `  ${['profile', ...issue.path].join('.')}: ${issue.message}; got ${excerpt(received)}`;
  });
  throw new TypeError(`The profile is not valid:\n${faults.join('\n')}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TypeError(`The profile is not JSON: ${reason}; got ${excerpt(text)}`, { cause });
  }
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

function excerpt(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
