import { adminApi } from '@strapi/strapi/admin';
import type { ProfileAgain, ProfileUpload, SeriesProfile } from '../../../shared/profiles.ts';
import { unwrap } from '../api/answer.ts';
import type { MutationHook, QueryHook } from '../api/hooks.ts';
import { askedAgain, outdating } from '../api/outdated.ts';
import { routeTo } from '../api/routes.ts';

interface OfBatch {
  readonly documentId: string;
}

const taggedApi = adminApi.enhanceEndpoints({ addTagTypes: ['FtaProfile', 'FtaBatch', 'FtaReview'] });
const profileAskedAgain = askedAgain((_: string) => taggedApi.util.invalidateTags(['FtaProfile']));

/** What is held to a profile is read again; after a refusal only the profile, which somebody else may have changed. */
const changed = outdating((result: SeriesProfile | undefined) =>
  result ? (['FtaProfile', 'FtaBatch', 'FtaReview'] as const) : (['FtaProfile'] as const),
);

const profilesApi = taggedApi.injectEndpoints({
  endpoints: (builder) => ({
    getProfile: builder.query<SeriesProfile, string>({
      query: (documentId) => routeTo('profile', { documentId }),
      transformResponse: unwrap<SeriesProfile>,
      providesTags: ['FtaProfile'],
      onQueryStarted: profileAskedAgain,
    }),
    uploadProfile: builder.mutation<SeriesProfile, ProfileUpload & OfBatch>({
      query: ({ documentId, ...data }) => ({ url: routeTo('profile', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<SeriesProfile>,
      invalidatesTags: changed,
    }),
    putProfileAgain: builder.mutation<SeriesProfile, ProfileAgain & OfBatch>({
      query: ({ documentId, ...data }) => ({ url: routeTo('profileAgain', { documentId }), method: 'POST', data }),
      transformResponse: unwrap<SeriesProfile>,
      invalidatesTags: changed,
    }),
  }),
});

export const useGetProfileQuery: QueryHook<string, SeriesProfile> = profilesApi.useGetProfileQuery;
export const useUploadProfileMutation: MutationHook<ProfileUpload & OfBatch, SeriesProfile> =
  profilesApi.useUploadProfileMutation;
export const usePutProfileAgainMutation: MutationHook<ProfileAgain & OfBatch, SeriesProfile> =
  profilesApi.usePutProfileAgainMutation;
