import { DEFAULT_PROFILE, type Profile } from '@fta/cases-core';
import type { Core } from '@strapi/types';
import type { ProfileAgain, ProfileUpload, ProfileVersion, SeriesProfile } from '../../../../shared/profiles.ts';
import { UID } from '../../../../shared/uids.ts';
import { ROLE_LABELS, TRANSITIONS } from '../../../../shared/workflow.ts';
import { lockAdding, type ProfileRow, table } from '../../database.ts';
import { isoTime } from '../../iso-time.ts';
import { forbidden, invalid, notFound, reason, stale } from '../../refusals.ts';
import type { Actor } from '../actors.ts';
import { type SeriesName, seriesOf, statesOf } from './in-force.ts';
import { readProfile } from './read-profile.ts';

/** The formats that series are held to. */
export interface Profiles {
  /** What the series of a batch is held to, and was. */
  of(batchDocumentId: string, actor: Actor): Promise<SeriesProfile>;
  /** Puts a file in force for the series of a batch. */
  upload(batchDocumentId: string, request: ProfileUpload, actor: Actor): Promise<SeriesProfile>;
  /** Puts an earlier one, or the built-in one, in force again. */
  again(batchDocumentId: string, request: ProfileAgain, actor: Actor): Promise<SeriesProfile>;
}

export default ({ strapi }: { strapi: Core.Strapi }): Profiles => ({
  async of(batchDocumentId, actor) {
    const name = await seriesNamed(strapi, batchDocumentId, actor);
    return seriesProfile(name ?? NO_SERIES, name ? await statesOf(strapi, name) : []);
  },

  async upload(batchDocumentId, { content, seen }, actor) {
    refuseOthers(actor);
    const profile = readProfile(content, actor);
    return putInForce(strapi, { batchDocumentId, seen, chosen: () => ({ profile, again: null }) }, actor);
  },

  async again(batchDocumentId, { number, seen }, actor) {
    refuseOthers(actor);
    const chosen = (states: readonly ProfileRow[]) => {
      const profile = number === 0 ? null : states.find((state) => state.number === number)?.profile;
      if (profile === undefined) throw notFound(reason('profile-unknown', { number }), actor.language);
      return { profile, again: number };
    };
    return putInForce(strapi, { batchDocumentId, seen, chosen }, actor);
  },
});

const NO_SERIES: SeriesName = { issuer: '', series: '' };

/** Whoever may publish decides what is fit to be published. */
function refuseOthers(actor: Actor): void {
  if (actor.can('publish')) return;
  const action = { zh: '更换格式要求', en: 'change the profile of a series' };
  throw forbidden([reason('role-missing', { action, role: ROLE_LABELS[TRANSITIONS.publish.role] })], actor.language);
}

interface Change {
  readonly batchDocumentId: string;
  readonly seen: number;
  readonly chosen: (states: readonly ProfileRow[]) => Pick<ProfileRow, 'profile' | 'again'>;
}

/** Of two who change it at once the second is told of the first. */
async function putInForce(
  strapi: Core.Strapi,
  { batchDocumentId, seen, chosen }: Change,
  actor: Actor,
): Promise<SeriesProfile> {
  return strapi.db.transaction(async () => {
    await lockAdding(strapi, 'batches');
    const name = await seriesNamed(strapi, batchDocumentId, actor);
    if (!name) throw invalid([reason('profile-series', {})], actor.language);
    const states = await statesOf(strapi, name);
    const [last] = states;
    if ((last?.number ?? 0) !== seen) {
      throw stale([reason('profile-stale', { who: last?.actorName ?? '' })], actor.language);
    }
    const next = chosen(states);
    refuseSame(next.profile ?? DEFAULT_PROFILE, last?.profile ?? DEFAULT_PROFILE, actor);
    const author = { actorId: actor.id, actorName: actor.name };
    await table(strapi, UID.profile).create({ data: { ...name, ...next, ...author, number: seen + 1 } });
    return seriesProfile(name, await statesOf(strapi, name));
  });
}

function refuseSame(profile: Profile, inForce: Profile, { language }: Actor): void {
  if (JSON.stringify(profile) !== JSON.stringify(inForce)) return;
  throw invalid([reason('profile-same', { title: profile.title })], language);
}

async function seriesNamed(strapi: Core.Strapi, documentId: string, { language }: Actor): Promise<SeriesName | null> {
  const batch = await table(strapi, UID.batch).findOne({ where: { documentId } });
  if (!batch) throw notFound(reason('batch-not-found', { id: documentId }), language);
  return seriesOf(batch);
}

function seriesProfile(name: SeriesName, states: readonly ProfileRow[]): SeriesProfile {
  const [last] = states;
  return {
    ...name,
    number: last?.number ?? 0,
    profile: last?.profile ?? DEFAULT_PROFILE,
    builtIn: DEFAULT_PROFILE,
    history: states.map(versionOf),
  };
}

function versionOf({ number, profile, again, actorName, createdAt }: ProfileRow): ProfileVersion {
  return { number, profile: profile ?? DEFAULT_PROFILE, again, by: actorName, at: isoTime(createdAt) };
}
