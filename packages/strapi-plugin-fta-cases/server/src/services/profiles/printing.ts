import type { Profile } from '@fta/cases-core';
import type { Extent } from '@fta/cases-office';
import type { Core } from '@strapi/types';
import { profileInForce, type SeriesName, seriesOf } from './in-force.ts';

/** How much of a batch is printed, and by which profile. */
export interface Printing {
  readonly extent: Extent;
  readonly profile: Profile;
}

/** How cases of a batch are printed: as the profile of its series has it. */
export async function printingOf(
  strapi: Core.Strapi,
  batch: { readonly [Name in keyof SeriesName]: string | null },
  extent: Extent,
): Promise<Printing> {
  return { extent, profile: await profileInForce(strapi, seriesOf(batch)) };
}
