import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/types';
import { sanitize } from '@strapi/utils';
import { PLUGIN_ID, UID } from '../../../../shared/uids.ts';
import type { CaseRow, WholeCaseRow } from '../../cases/record.ts';
import { table } from '../../database.ts';
import { service } from '../../service.ts';
import { inTurns, lotsOf, nextTurn } from '../../turn.ts';
import { throughGate } from './passage.ts';

/**
 * Makes drafts public as they are, in the transaction that is open: each by a call of Strapi's document service, so that
 * whatever an app has put before it has its say. What is public for the first time is then copied, which leaves the same
 * and takes a quarter of the time: Strapi looks through every type for links to a version before and checks each field
 * anew. Where there is such a version, or an app has given the type more than its own columns and topics, it does.
 */
export async function makePublic(
  strapi: Core.Strapi,
  rows: readonly CaseRow[],
  wasPublic: ReadonlySet<string>,
): Promise<void> {
  placeInnermost(strapi);
  const isAlone = isRowAlone(strapi);
  const publish = (documentId: string) =>
    throughGate(() => strapi.documents(UID.case as never).publish({ documentId }));
  const isCopied = ({ documentId }: CaseRow) => isAlone && !wasPublic.has(documentId);
  const copied = rows.filter(isCopied).map(({ documentId }) => documentId);
  for await (const lot of lotsOf(copied, LOT)) {
    for await (const draft of inTurns(await wholeDrafts(strapi, lot))) {
      await isCopying.run(draft, () => publish(draft.documentId));
    }
  }
  for await (const { documentId } of inTurns(rows.filter((row) => !isCopied(row)))) await publish(documentId);
  await strapi.db.transaction(({ onCommit }) => onCommit(() => void announce(strapi, copied)));
}

/** Drafts read by one statement. */
const LOT = 20;

/** What Strapi tells of a call of the document service. */
interface PublishCall {
  readonly uid: string;
  readonly action: string;
  readonly params: { readonly documentId?: unknown };
}

/** The draft that is copied by the call under way. */
const isCopying = new AsyncLocalStorage<WholeCaseRow>();
const takeBack = new WeakMap<Core.Strapi, () => void>();

/** The last to be put before the document service is the last that is asked: ours again, whatever has come since. */
function placeInnermost(strapi: Core.Strapi): void {
  takeBack.get(strapi)?.();
  const copy = async ({ uid, action, params }: PublishCall, next: () => Promise<unknown>) => {
    const draft = isCopying.getStore();
    const isCopied = uid === UID.case && action === 'publish' && params.documentId === draft?.documentId;
    if (!draft || !isCopied) return next();
    const { id: _, ...data } = draft;
    const version = await table(strapi, UID.case).create({ data: { ...data, publishedAt: new Date() } });
    return { documentId: draft.documentId, entries: [version] };
  };
  // Strapi's types know nothing of what it gives to take a middleware back.
  const use = strapi.documents.use as unknown as (middleware: typeof copy) => () => void;
  takeBack.set(strapi, use(copy));
}

/** Relations that are written with a version. */
const WRITTEN = ['batch', 'topics', 'createdBy', 'updatedBy'];
/** Relations of others to cases, which follow from the rows of these. */
const FOLLOWING = [`${UID.case} localizations`, `${UID.batch} cases`];

/** Whether a version of a case is its row and its topics. Components and media are relations to the query engine, too. */
function isRowAlone(strapi: Core.Strapi): boolean {
  const relations = [...strapi.db.metadata.values()].flatMap(({ uid, attributes }) =>
    Object.entries(attributes).flatMap(([name, attribute]) =>
      attribute.type === 'relation' ? [{ uid, name, ...attribute }] : [],
    ),
  );
  const known = [...WRITTEN.map((name) => `${UID.case} ${name}`), ...FOLLOWING];
  const isAlone = relations
    .filter((each) => each.uid === UID.case || ('target' in each && each.target === UID.case))
    .every(({ uid, name }) => known.includes(`${uid} ${name}`));
  return isAlone && !('firstPublishedAt' in strapi.getModel(UID.case).attributes);
}

/** Drafts with all that a version is written with. */
function wholeDrafts(strapi: Core.Strapi, documentIds: readonly string[]): Promise<WholeCaseRow[]> {
  const populate = Object.fromEntries(WRITTEN.map((name) => [name, { select: ['id'] }]));
  const where = { documentId: { $in: [...documentIds] }, publishedAt: null };
  return table(strapi, UID.case).findMany({ where, populate, orderBy: [{ number: 'asc' }, { id: 'asc' }] });
}

/** Sends Strapi's event for each, which webhooks wait for, with the entry as the document service shows it. */
async function announce(strapi: Core.Strapi, documentIds: readonly string[]): Promise<void> {
  const model = strapi.getModel(UID.case);
  const shown = Object.entries(model.attributes).flatMap(([name, attribute]) =>
    attribute.type === 'relation' && !('unstable_virtual' in attribute) ? [name] : [],
  );
  const context = { schema: model, getModel: (uid: string) => strapi.getModel(uid as typeof UID.case) };
  let told = 0;
  await nextTurn();
  try {
    for await (const documentId of inTurns(documentIds)) {
      if (service(strapi, 'shutdown').isUnderWay()) throw new Error('the server ends');
      const where = { documentId, publishedAt: { $notNull: true } };
      const version = await table(strapi, UID.case).findOne({ where, populate: shown });
      if (!version) continue;
      const entry = await sanitize.sanitizers.defaultSanitizeOutput(context as never, version as never);
      await strapi.eventHub.emit('entry.publish', { model: model.modelName, uid: model.uid, entry });
      told++;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    strapi.log.warn(`${PLUGIN_ID}: ${told} of ${documentIds.length} publications were announced: ${why}`);
  }
}
