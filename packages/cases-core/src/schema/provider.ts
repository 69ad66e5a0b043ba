import * as z from 'zod';
import { field } from './field.ts';
import { nameText, slug } from './text.ts';
import { REGIONS, type RegionCode } from './vocabulary/regions.ts';

export const PROVIDER_KINDS = ['ftz', 'zone', 'province', 'other'] as const;

/** A province-level code of GB/T 2260. */
export const regionCode = z.enum(REGIONS.map((region) => region.code) as [RegionCode, ...RegionCode[]]);

export const providerSchema = z
  .object({
    key: field(slug, { zh: '代号', en: 'Key' }),
    name: field(nameText, { zh: '名称', en: 'Name' }),
    kind: field(z.enum(PROVIDER_KINDS), { zh: '类别', en: 'Kind' }),
    region: field(regionCode.nullable(), { zh: '所在地', en: 'Region' }),
  })
  .strict();

export type Provider = z.infer<typeof providerSchema>;
