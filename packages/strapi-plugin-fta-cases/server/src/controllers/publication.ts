import { renderJsonLd, renderMarkdown } from '@fta/cases-core';
import { type BatchSummary, batchHeadSchema, MAX_PAGE_SIZE, OPERATIONS } from '@fta/cases-core/rest';
import type { Batch } from '@fta/cases-core/schema';
import { DOCX_TYPE, writeDocx } from '@fta/cases-office';
import type { Core } from '@strapi/types';
import { languageOf } from '../language.ts';
import { gone, invalid, notFound, type Reason, reason } from '../refusals.ts';
import { service } from '../service.ts';
import { type Printing, printingOf } from '../services/profiles/printing.ts';
import { type ChangeEntry, cursorOf } from '../services/publication/changes.ts';
import { batchOf, type Edition } from '../services/publication/edition/edition.ts';
import { listFigures } from '../services/publication/edition/list-figures.ts';
import { pageOf, paginationOf, selectCases, selectionOf } from '../services/publication/edition/select.ts';
import { caseAddress } from './addresses.ts';
import { type Query, readQuery } from './query.ts';
import { answer, answerJson, type Representation } from './representation.ts';
import type { RequestContext } from './request-context.ts';

const { batches, batch, cases, case: single, facets, figures, changes } = OPERATIONS;

/** What anybody may read; each action is an operation of the contract. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async batches(ctx: RequestContext) {
    const page = pageOf(readQuery(ctx, batches.parameters).pagination);
    const edition = await service(strapi, 'publication').edition();
    const from = (page.page - 1) * page.pageSize;
    const data: BatchSummary[] = edition.batches
      .slice(from, from + page.pageSize)
      .map((head) => ({ ...head, cases: edition.casesOf(head.id).length }));
    const pagination = paginationOf(page, edition.batches.length);
    await answerJson(ctx, { data, meta: { pagination, state: cursorOf(edition) } });
  },

  async batch(ctx: RequestContext) {
    const { format = 'json' } = readQuery(ctx, batch.parameters);
    const id = ctx.params.id ?? '';
    const edition = await service(strapi, 'publication').edition();
    const head = edition.findBatch(id);
    if (!head) throw notFound(reason('batch-not-public', { id: shownId(id) }), languageOf(ctx.state));
    const members = edition.casesOf(id);
    const validator = JSON.stringify([format, head, members.map(({ hash }) => hash)]);
    if (format === 'markdown') {
      const body = () => Buffer.from(renderMarkdown(batchOf(head, members)));
      return answer(ctx, { type: 'text/markdown; charset=utf-8', validator, body });
    }
    if (format === 'docx') {
      const printing = await printingOf(strapi, head, 'batch');
      return answer(ctx, wordDocument(batchOf(head, members), printing, validator));
    }
    const opening = `{"data":${JSON.stringify({ ...head, cases: [] }).slice(0, -2)}`;
    const body = () =>
      joined(
        opening,
        members.map(({ full }) => full),
        ']},"meta":{}}',
      );
    return answer(ctx, { validator, body });
  },

  async cases(ctx: RequestContext) {
    const { view = 'full', ...query } = readQuery(ctx, cases.parameters);
    const edition = await service(strapi, 'publication').edition();
    const { cases: found, ...rest } = await selectCases(edition, query);
    const meta = JSON.stringify({ ...rest, state: cursorOf(edition) });
    const validator = JSON.stringify([view, found.map(({ hash }) => hash), meta]);
    const parts = () => found.map((each) => each[view]);
    await answer(ctx, { validator, body: () => joined('{"data":[', parts(), `],"meta":${meta}}`) });
  },

  async case(ctx: RequestContext) {
    const { caseFormat = 'json', caseView = 'full' } = readQuery(ctx, single.parameters);
    if (caseView === 'sources' && caseFormat !== 'json') throw invalid([viewReason(caseFormat)], languageOf(ctx.state));
    const id = ctx.params.id ?? '';
    const edition = await service(strapi, 'publication').edition();
    const found = edition.find(id);
    if (!found) throw notFound(reason('case-not-public', { id: shownId(id) }), languageOf(ctx.state));
    if (caseFormat === 'jsonld') {
      const url = caseAddress(strapi).replaceAll('{id}', id);
      return answerJson(ctx, renderJsonLd(found.content, url), 'application/ld+json; charset=utf-8');
    }
    const head = edition.findBatch(found.batch);
    if (caseFormat === 'docx' && head) {
      const validator = JSON.stringify([caseFormat, head, found.hash]);
      return answer(ctx, wordDocument(batchOf(head, [found]), await printingOf(strapi, head, 'cases'), validator));
    }
    if (caseView === 'sources') {
      const body = () => joined('{"data":', [found.full], `,"meta":{"sources":${found.sources}}}`);
      return answer(ctx, { validator: JSON.stringify([caseView, found.hash]), body });
    }
    return answer(ctx, { validator: found.hash, body: () => joined('{"data":', [found.full], ',"meta":{}}') });
  },

  async facets(ctx: RequestContext) {
    const selection = readQuery(ctx, facets.parameters);
    const edition = await service(strapi, 'publication').edition();
    const index = await edition.index();
    const query = selectionOf(selection);
    const { total } = index.search({ ...query, pageSize: 1, highlights: false });
    await answerJson(ctx, { data: index.facets(query), meta: { total } });
  },

  async figures(ctx: RequestContext) {
    const query = readQuery(ctx, figures.parameters);
    refuseReversed(ctx, query);
    const edition = await service(strapi, 'publication').edition();
    const { figures: data, ...rest } = await listFigures(edition, query);
    await answerJson(ctx, { data, meta: { ...rest, state: cursorOf(edition) } });
  },

  async changes(ctx: RequestContext) {
    const { since, limit = MAX_PAGE_SIZE, view = 'full' } = readQuery(ctx, changes.parameters);
    const page = await service(strapi, 'publication').changes(since, limit);
    if (!page) throw gone(reason('cursor-unknown', { cursor: since ?? '' }), languageOf(ctx.state));
    const { cursor, hasMore } = page;
    // Read after the changes, so that what is told is at least as new as they are.
    const edition = view === 'full' ? await service(strapi, 'publication').edition() : null;
    const data = edition
      ? page.changes.map((change) => ({ ...change, content: contentOf(edition, change) }))
      : page.changes;
    await answerJson(ctx, { data, meta: { cursor, hasMore } });
  },
});

/** Written in a thread of its own; another layout makes another document of the same cases. */
function wordDocument(batch: Batch, printing: Printing, validator: string): Representation {
  const { layout } = printing.profile;
  return {
    type: DOCX_TYPE,
    validator: layout === undefined ? validator : JSON.stringify([validator, layout]),
    packed: true,
    body: async () => Buffer.from(await writeDocx(batch, printing)),
  };
}

function contentOf(edition: Edition, { kind, id }: ChangeEntry) {
  if (kind === 'case') return edition.find(id)?.content ?? null;
  return edition.findBatch(id) ?? null;
}

/** What is asked for in another format has no place for it. */
function viewReason(received: string): Reason {
  return reason('parameter-invalid', { name: 'format', expected: 'json', received }, { path: ['format'] });
}

function refuseReversed(ctx: RequestContext, { min, max }: Query<'min' | 'max'>): void {
  if (min === undefined || max === undefined || min <= max) return;
  const expected = { zh: `不小于 min（${min}）的数`, en: `a number from min (${min}) up` };
  const why = reason('parameter-invalid', { name: 'max', expected, received: String(max) }, { path: ['max'] });
  throw invalid([why], languageOf(ctx.state));
}

const COMMA = Buffer.from(',');

/** A list in JSON out of members that are JSON already. */
function joined(opening: string, members: readonly Buffer[], closing: string): Buffer {
  const separated = members.flatMap((member, index) => (index === 0 ? [member] : [COMMA, member]));
  return Buffer.concat([Buffer.from(opening), ...separated, Buffer.from(closing)]);
}

/** An id as a refusal repeats it. */
function shownId(id: string): string {
  return batchHeadSchema.shape.id.safeParse(id).success ? id : JSON.stringify(id.slice(0, 80)).slice(1, -1);
}
