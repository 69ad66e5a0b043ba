import * as z from 'zod';
import type { Coverage, Diagnostic } from '../diagnostic.ts';
import { batchSchema } from '../schema/batch.ts';
import { caseSchema } from '../schema/case.ts';
import { batchHeadSchema } from './answers.ts';
import { placeSchema } from './sources.ts';

const count = z.number().int().min(0);

/**
 * The outcomes of an import for a case: `create` and `update` are written, `unchanged` needs nothing. `keep`: somebody has
 * worked on it since the last import, or it is published, so it is written over only where `overwrite` names it or, a
 * published one, where `revise` is asked for. `locked`: in review, never
 * written over.
 */
export const IMPORT_ACTIONS = ['create', 'update', 'unchanged', 'keep', 'locked'] as const;
/** One of {@link IMPORT_ACTIONS}. */
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** The options that go with an imported document. */
export const importOptionsSchema = z.object({
  /** Tells what would happen and writes nothing. */
  dryRun: z.boolean().optional(),
  /** The id of the batch, for a document that states none. */
  batchId: batchSchema.shape.id.optional(),
  /** Ids of cases whose work in progress may be written over. */
  overwrite: z.array(caseSchema.shape.id).optional(),
  /** Opens a round of revision for published cases that the document has another text of; what is public stays so. */
  revise: z.boolean().optional(),
});
/** The options that go with an imported document. */
export type ImportOptions = z.infer<typeof importOptionsSchema>;

const diagnosticSchema = z.object({
  ruleId: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  case: z.string().nullable(),
  path: z.string().nullable(),
  place: placeSchema.nullable(),
}) satisfies z.ZodType<Diagnostic>;

const coverageSchema = z.object({
  sourceChars: count,
  keptChars: count,
  noise: z.array(z.object({ reason: z.string(), text: z.string(), place: placeSchema })),
  leftovers: z.array(z.object({ text: z.string(), place: placeSchema })),
}) satisfies z.ZodType<Coverage>;

/** One difference between what is stored and what was sent; `path` is a JSON Pointer in what was sent. */
const differenceSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  path: z.string(),
  from: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

const documentId = z.string().nullable();

const importedCaseSchema = z.object({
  ...caseSchema.pick({ id: true, number: true, title: true }).shape,
  provider: z.string(),
  action: z.enum(IMPORT_ACTIONS),
  /** State of the case that is there already. */
  reviewState: z.string().nullable(),
  documentId,
  figures: count,
  diagnostics: z.array(diagnosticSchema),
  /** Against the case that is there already; empty for a new one. */
  changes: z.array(differenceSchema),
});
/** One case of an import: what became of it, its faults, and how it differs from the one that was there. */
export type ImportedCase = z.infer<typeof importedCaseSchema>;

/** The outcome of an import: the batch, case by case what became of it, faults, and what was left out. */
export const importReportSchema = z.object({
  dryRun: z.boolean(),
  batch: z.object({ ...batchHeadSchema.shape, documentId }),
  batchChanges: z.array(differenceSchema),
  cases: z.array(importedCaseSchema),
  /** Cases of the batch that the document does not have; they stay. */
  absent: z.array(z.object({ id: z.string(), number: z.number(), title: z.string() })),
  /** About the document as a whole. */
  diagnostics: z.array(diagnosticSchema),
  /** `null` for JSON, where every word has its field already. */
  coverage: coverageSchema.nullable(),
  counts: z.object({ create: count, update: count, unchanged: count, keep: count, locked: count } satisfies Record<
    ImportAction,
    z.ZodType
  >),
});
/** The outcome of an import, or of its rehearsal. */
export type ImportReport = z.infer<typeof importReportSchema>;

/** The answer of `POST /import`. */
export const importAnswer = z.object({ data: importReportSchema });
