import { caseSchema } from '@fta/cases-core';
import { caseSummarySchema, paginationSchema, usedSynonymsSchema } from '@fta/cases-core/rest';
import * as z from 'zod';
import { openingOf } from '../services/publication/edition/opening.ts';
import type { PublicCase } from '../services/publication/edition/public-case.ts';
import { type CasesQuery, selectCases } from '../services/publication/edition/select.ts';
import { argumentsOf, pageArguments, pageOfArguments } from './arguments.ts';
import { defineReadTool } from './read-tool.ts';

const { caseIndicator, ...filters } = argumentsOf([
  'q',
  'withoutSynonyms',
  'batch',
  'provider',
  'region',
  'topic',
  'section',
  'caseIndicator',
  'updatedSince',
  'sort',
]);

export const searchTool = defineReadTool({
  name: 'fta_cases_search',
  title: '检索案例 Search cases',
  description:
    '按文字和条件检索已发布的自贸试验区最佳实践案例，返回编号、标题和摘录。Search the published best-practice cases of free trade zones by text and filters; answers id, title and excerpt of each.',
  input: z.strictObject({
    ...filters,
    indicator: caseIndicator,
    ...pageArguments,
  }),
  output: z.object({
    cases: z.array(
      caseSummarySchema
        .pick({ id: true, title: true, batch: true, updatedAt: true })
        .extend({ provider: caseSchema.shape.provider.shape.name, excerpt: z.string() }),
    ),
    pagination: paginationSchema,
    synonyms: z.array(usedSynonymsSchema).optional(),
  }),
  async read(edition, { page, pageSize, indicator, ...query }) {
    const asked = given({ ...query, caseIndicator: indicator }) as CasesQuery;
    const selected = await selectCases(edition, { ...asked, ...pageOfArguments({ page, pageSize }) });
    const cases = selected.cases.map((found) => entryOf(found, selected.highlights?.[found.content.id]?.[0]?.excerpt));
    const { pagination, synonyms } = selected;
    return { cases, pagination, ...(synonyms && { synonyms: [...synonyms] }) };
  },
});

/** What was said: a filter that is there and says nothing is another question. */
function given(query: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

function entryOf({ content, batch, updatedAt }: PublicCase, excerpt = content.summary ?? openingOf(content)) {
  const { id, title, provider } = content;
  return { id, title, batch, updatedAt, provider: provider.name, excerpt };
}
