import { createHash } from 'node:crypto';
import type { Case } from '@fta/cases-core';
import { type CaseSummary, caseSummarySchema } from '@fta/cases-core/rest';
import { type KeptSources, sourcesOf } from '../../../cases/sources.ts';

/** A published case, and what an answer is made of: its JSON is written once, when it is read from the database. */
export interface PublicCase {
  readonly content: Case;
  /** Id of its batch. */
  readonly batch: string;
  /** When it was last published, in UTC. */
  readonly updatedAt: string;
  /** When it was first published, in UTC. */
  readonly publishedAt: string;
  readonly full: Buffer;
  readonly summary: Buffer;
  /** Where its texts stand in the file it was imported from, as JSON. */
  readonly sources: Buffer;
  /** Of `full`, `summary` and `sources`: what the validators of answers are made of. */
  readonly hash: string;
}

export interface PublicationTimes {
  readonly updatedAt: string;
  readonly publishedAt: string;
}

export function publicCase(
  content: Case,
  kept: KeptSources | null,
  batch: string,
  times: PublicationTimes,
): PublicCase {
  const full = Buffer.from(JSON.stringify(content));
  const summary = Buffer.from(JSON.stringify(summaryOf(content, batch, times.updatedAt)));
  const sources = Buffer.from(JSON.stringify(kept && sourcesOf(kept, content)));
  const hash = createHash('sha256').update(full).update(summary).update(sources).digest('base64url');
  return { content, batch, ...times, full, summary, sources, hash };
}

/** As much of a case as the contract has in a list. */
function summaryOf(content: Case, batch: string, updatedAt: string): CaseSummary {
  const whole: Readonly<Record<string, unknown>> = { ...content, batch, updatedAt };
  const names = Object.keys(caseSummarySchema.shape);
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as unknown as CaseSummary;
}
