import { jsonAttribute } from './attribute.ts';
import { actor, internal } from './history.ts';

/** A state of the profile that a series is held to; never changed, never deleted: the one with the highest number is in force. */
export const profileType = {
  schema: {
    kind: 'collectionType',
    collectionName: 'fta_profiles',
    info: { singularName: 'profile', pluralName: 'profiles', displayName: 'Profile of a series' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      issuer: { type: 'string' },
      series: { type: 'string' },
      number: { type: 'integer' },
      /** None for the built-in one. */
      profile: jsonAttribute,
      /** Number of the earlier state that was put in force again; none for an upload. */
      again: { type: 'integer' },
      ...actor(),
    },
    indexes: [{ name: 'fta_profiles_number', columns: ['issuer', 'series', 'number'], type: 'unique' }],
  },
} as const;
