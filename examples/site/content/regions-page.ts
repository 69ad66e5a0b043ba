import type { RegionCode, TopicKey } from '@fta/cases-core/schema';
import type { Site } from './site.ts';
import { tally } from './tally.ts';

interface RegionCount {
  readonly region: RegionCode;
  readonly cases: number;
  readonly providers: number;
  readonly topics: readonly TopicKey[];
}

export interface RegionsPage {
  /** Regions that cases name, those with the most cases first. */
  readonly regions: readonly RegionCount[];
  readonly cases: number;
}

const TOPICS_SHOWN = 3;

export function regionsPage({ batches, index }: Site): RegionsPage {
  const cases = batches.flatMap((batch) => batch.cases);
  const regions = tally(cases.flatMap((it) => [...new Set(it.regions)])).map(({ value: region, count }) => {
    const here = cases.filter((it) => it.regions.includes(region));
    return {
      region,
      cases: count,
      providers: new Set(here.map(({ provider }) => provider.key)).size,
      topics: tally(here.flatMap(({ topics }) => topics))
        .slice(0, TOPICS_SHOWN)
        .map(({ value }) => value),
    };
  });
  return { regions, cases: index.size };
}
