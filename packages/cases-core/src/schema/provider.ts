import * as z from 'zod';
import { field } from './field.ts';
import { nameText, slug } from './text.ts';
import { REGIONS, type RegionCode } from './vocabulary/regions.ts';

/** The kinds of providers: a pilot free trade zone, another zone, a province, any other body. */
export const PROVIDER_KINDS = ['ftz', 'zone', 'province', 'other'] as const;

/** A province-level code of GB/T 2260. */
export const regionCode = z.enum(REGIONS.map((region) => region.code) as [RegionCode, ...RegionCode[]]);

/** A provider: its name as the source has it, a key that is stable for the name, its kind and its region. */
export const providerSchema = z
  .object({
    key: field(slug, { zh: '代号', en: 'Key' }),
    name: field(nameText, { zh: '名称', en: 'Name' }, undefined, { min: 1, max: 60 }),
    kind: field(z.enum(PROVIDER_KINDS), { zh: '类别', en: 'Kind' }),
    region: field(regionCode.nullable(), { zh: '所在地', en: 'Region' }),
  })
  .strict();

/** The body that provided a case. */
export type Provider = z.infer<typeof providerSchema>;
