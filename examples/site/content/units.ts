import { fold } from '@fta/cases-core/query';

/** Units that are common enough to have a name in addresses and in English. */
const KNOWN: Readonly<Record<string, { readonly slug: string; readonly en: string }>> = {
  '%': { slug: 'percent', en: 'per cent' },
  个百分点: { slug: 'percentage-points', en: 'percentage points' },
  倍: { slug: 'times', en: 'times as much' },
  元: { slug: 'yuan', en: 'yuan' },
  美元: { slug: 'us-dollars', en: 'US dollars' },
  分钟: { slug: 'minutes', en: 'minutes' },
  小时: { slug: 'hours', en: 'hours' },
  天: { slug: 'days', en: 'days' },
  个工作日: { slug: 'working-days', en: 'working days' },
  个月: { slug: 'months', en: 'months' },
  年: { slug: 'years', en: 'years' },
  吨: { slug: 'tonnes', en: 'tonnes' },
  公里: { slug: 'kilometres', en: 'kilometres' },
  平方米: { slug: 'square-metres', en: 'square metres' },
  TEU: { slug: 'teu', en: 'TEU' },
  标箱: { slug: 'standard-containers', en: 'standard containers' },
  个: { slug: 'items', en: 'items (个)' },
  家: { slug: 'firms', en: 'firms (家)' },
  项: { slug: 'entries', en: 'entries (项)' },
  次: { slug: 'occurrences', en: 'occurrences (次)' },
  种: { slug: 'kinds', en: 'kinds (种)' },
  条: { slug: 'lines', en: 'lines (条)' },
  票: { slug: 'consignments', en: 'consignments (票)' },
  列: { slug: 'trains', en: 'trains (列)' },
  人: { slug: 'people', en: 'people' },
  人次: { slug: 'visits', en: 'person-times (人次)' },
};

/** The units as menus list them: the known ones in their order, then the others. Whatever is published, they stay there. */
export function compareUnits(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : 1);
}

function placeOf(unit: string): number {
  const place = Object.keys(KNOWN).indexOf(unit);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/** Stands for the unit in an address: letters, digits and hyphens. */
export function unitSlug(unit: string): string {
  const known = KNOWN[unit];
  if (known) return known.slug;
  return `u${[...fold(unit)].map((character) => character.codePointAt(0)?.toString(16)).join('-')}`;
}

/** What the unit is called; a figure may be without one, such as 一半. */
export function unitName(unit: string, language: 'zh' | 'en'): string {
  if (unit === '') return language === 'zh' ? '无单位' : 'no unit';
  return language === 'zh' ? unit : (KNOWN[unit]?.en ?? unit);
}
