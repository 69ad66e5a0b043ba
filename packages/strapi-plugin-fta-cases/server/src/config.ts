import type { Limits } from '@fta/cases-office';
import type { Core } from '@strapi/types';
import * as z from 'zod';
import { PLUGIN_ID } from '../../shared/uids.ts';

const wholeNumber = z.number().int().positive();

const milliseconds = z.number().int().min(0).max(600_000);

const redisAddress = z
  .string()
  .regex(/^rediss?:\/\/\S+$/)
  .refine((address) => URL.canParse(address));

const officeName = z.string().trim().min(1).max(60);

/** A day. Timers that count in memory hold for twenty-four of them at most. */
const LONGEST_WINDOW = 86_400;

/** Days. What nobody has answered in a year is asked again. */
const LONGEST_INQUIRY = 366;

/** Days. Who has not come to it in a year is not helped by a reminder. */
const LONGEST_WAIT = 366;

/** Settings of the plugin, in `config/plugins` of the project under `fta-cases`; `expected` is what a refusal says. */
const SETTINGS = {
  maxImportBytes: { schema: wholeNumber, expected: 'a whole number of bytes above 0' },
  importLimits: {
    schema: z.strictObject({
      unpackedBytes: wholeNumber,
      milliseconds: wholeNumber.max(600_000),
      megabytes: wholeNumber.min(64).max(4_096),
    }),
    expected:
      '{ unpackedBytes, milliseconds, megabytes }: whole numbers above 0, at most ten minutes and 64 to 4096 MB',
  },
  keepOriginals: { schema: z.boolean(), expected: 'true or false' },
  access: { schema: z.enum(['public', 'token']), expected: "'public' or 'token'" },
  rateLimit: {
    schema: z
      .strictObject({
        points: wholeNumber,
        duration: wholeNumber.max(LONGEST_WINDOW),
        store: z.union([z.literal('memory'), z.strictObject({ redis: redisAddress })]),
      })
      .nullable(),
    expected: `null or { points, duration, store }: requests in so many seconds (at most ${LONGEST_WINDOW}), store 'memory' or { redis: 'redis://…' }`,
  },
  shutdown: {
    schema: z.strictObject({ noticeMs: milliseconds, graceMs: milliseconds }),
    expected: '{ noticeMs, graceMs }: whole numbers of milliseconds from 0 up, at most ten minutes',
  },
  inquiries: {
    schema: z
      .strictObject({ days: wholeNumber, mostDays: wholeNumber.max(LONGEST_INQUIRY) })
      .refine(({ days, mostDays }) => days <= mostDays),
    expected: `{ days, mostDays }: whole numbers of days above 0, the first no more than the second, which is at most ${LONGEST_INQUIRY}`,
  },
  notices: {
    schema: z.strictObject({ mail: z.boolean(), remindAfterDays: wholeNumber.max(LONGEST_WAIT).nullable() }),
    expected: `{ mail, remindAfterDays }: true or false, and null or a whole number of days from 1 to ${LONGEST_WAIT}`,
  },
  requestLog: { schema: z.boolean(), expected: 'true or false' },
  metrics: { schema: z.enum(['off', 'token', 'public']), expected: "'off', 'token' or 'public'" },
  mcp: { schema: z.boolean(), expected: 'true or false' },
  siteUrl: {
    schema: z
      .string()
      .regex(/^https?:\/\/[^\s{}]+\{id\}[^\s{}]*$/)
      .refine((template) => URL.canParse(template.replace('{id}', 'id')))
      .nullable(),
    expected: "null or where a site shows a case, such as 'https://example.org/cases/{id}'",
  },
  office: {
    schema: z
      .strictObject({
        name: z.strictObject({ zh: officeName, en: officeName }),
        mark: z
          .string()
          .regex(/^(?:\/(?!\/)|https:\/\/|data:image\/)[^\s"'()]+$/)
          .nullable(),
      })
      .nullable(),
    expected:
      "null or { name: { zh, en }, mark }: names of 1 to 60 characters; mark null, or where its picture is: '/uploads/…', 'https://…' or 'data:image/…'",
  },
} as const;

type Name = keyof typeof SETTINGS;
export type Settings = { readonly [Key in Name]: z.infer<(typeof SETTINGS)[Key]['schema']> };
export type RateLimitSettings = NonNullable<Settings['rateLimit']>;

const defaults: Settings = {
  /** Over fifty times the first batch, and read in seconds. */
  maxImportBytes: 8 * 1024 * 1024,
  /** What reading a Word document may take: bytes that come out of it, time, and memory of its thread. */
  importLimits: { unpackedBytes: 48 * 1024 * 1024, milliseconds: 60_000, megabytes: 512 },
  /** A file says more than is published of it: tracked changes, remarks, names. To keep it takes a decision. */
  keepOriginals: false,
  access: 'public',
  rateLimit: null,
  /** What is under way when the server is told to end has time to be finished; health says 503 for `noticeMs` before. */
  shutdown: { noticeMs: 0, graceMs: 10_000 },
  /** How long a link lives on which somebody without an account is asked to check passages. */
  inquiries: { days: 14, mostDays: 90 },
  /** Mail to whose turn it is, and again after so many days; nothing leaves the server unless this is turned on. */
  notices: { mail: false, remindAfterDays: null },
  requestLog: true,
  metrics: 'token',
  mcp: false,
  siteUrl: null,
  office: null,
};

/** Refuses to start with settings that are wrong, and says of each what was expected and what came. */
function validator(settings: Record<string, unknown>): void {
  const faults = Object.entries(settings).flatMap(([name, value]) => faultOf(name, value) ?? []);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function faultOf(name: string, value: unknown): string | null {
  if (!Object.hasOwn(SETTINGS, name)) {
    return `there is no setting ${name}; there are ${Object.keys(SETTINGS).join(', ')}`;
  }
  const { schema, expected } = SETTINGS[name as Name];
  if (schema.safeParse(value).success) return null;
  return `${name} has to be ${expected}; got ${shown(value)}`;
}

/** A value as a message may show it: without the password that an address may carry. */
function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).replace(/\/\/[^\s"]*/g, (address) =>
    address.includes('@') ? `//***${address.slice(address.lastIndexOf('@'))}` : address,
  );
}

export const config = { default: defaults, validator };

/** The settings that the plugin runs with. */
export function settingsOf(strapi: Core.Strapi): Settings {
  return strapi.config.get(`plugin::${PLUGIN_ID}`) as Settings;
}

/** The limits of imports as the reader of files has them. */
export function readingLimits({ unpackedBytes, milliseconds, megabytes }: Settings['importLimits']): Partial<Limits> {
  return { packageBytes: unpackedBytes, milliseconds, megabytes };
}
