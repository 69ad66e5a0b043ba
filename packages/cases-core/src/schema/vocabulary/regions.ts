import type { Bilingual } from '../field.ts';

interface RegionEntry {
  /** GB/T 2260 code of the province-level division. */
  code: string;
  label: Bilingual;
  /** The short name, without 省, 市 or 自治区. */
  short: string;
  /** ASCII slug, the stem of provider keys. */
  slug: string;
}

/** Province-level divisions by GB/T 2260, in code order. */
export const REGIONS = [
  { code: '110000', short: '北京', slug: 'beijing', label: { zh: '北京市', en: 'Beijing' } },
  { code: '120000', short: '天津', slug: 'tianjin', label: { zh: '天津市', en: 'Tianjin' } },
  { code: '130000', short: '河北', slug: 'hebei', label: { zh: '河北省', en: 'Hebei' } },
  { code: '140000', short: '山西', slug: 'shanxi', label: { zh: '山西省', en: 'Shanxi' } },
  { code: '150000', short: '内蒙古', slug: 'inner-mongolia', label: { zh: '内蒙古自治区', en: 'Inner Mongolia' } },
  { code: '210000', short: '辽宁', slug: 'liaoning', label: { zh: '辽宁省', en: 'Liaoning' } },
  { code: '220000', short: '吉林', slug: 'jilin', label: { zh: '吉林省', en: 'Jilin' } },
  { code: '230000', short: '黑龙江', slug: 'heilongjiang', label: { zh: '黑龙江省', en: 'Heilongjiang' } },
  { code: '310000', short: '上海', slug: 'shanghai', label: { zh: '上海市', en: 'Shanghai' } },
  { code: '320000', short: '江苏', slug: 'jiangsu', label: { zh: '江苏省', en: 'Jiangsu' } },
  { code: '330000', short: '浙江', slug: 'zhejiang', label: { zh: '浙江省', en: 'Zhejiang' } },
  { code: '340000', short: '安徽', slug: 'anhui', label: { zh: '安徽省', en: 'Anhui' } },
  { code: '350000', short: '福建', slug: 'fujian', label: { zh: '福建省', en: 'Fujian' } },
  { code: '360000', short: '江西', slug: 'jiangxi', label: { zh: '江西省', en: 'Jiangxi' } },
  { code: '370000', short: '山东', slug: 'shandong', label: { zh: '山东省', en: 'Shandong' } },
  { code: '410000', short: '河南', slug: 'henan', label: { zh: '河南省', en: 'Henan' } },
  { code: '420000', short: '湖北', slug: 'hubei', label: { zh: '湖北省', en: 'Hubei' } },
  { code: '430000', short: '湖南', slug: 'hunan', label: { zh: '湖南省', en: 'Hunan' } },
  { code: '440000', short: '广东', slug: 'guangdong', label: { zh: '广东省', en: 'Guangdong' } },
  { code: '450000', short: '广西', slug: 'guangxi', label: { zh: '广西壮族自治区', en: 'Guangxi' } },
  { code: '460000', short: '海南', slug: 'hainan', label: { zh: '海南省', en: 'Hainan' } },
  { code: '500000', short: '重庆', slug: 'chongqing', label: { zh: '重庆市', en: 'Chongqing' } },
  { code: '510000', short: '四川', slug: 'sichuan', label: { zh: '四川省', en: 'Sichuan' } },
  { code: '520000', short: '贵州', slug: 'guizhou', label: { zh: '贵州省', en: 'Guizhou' } },
  { code: '530000', short: '云南', slug: 'yunnan', label: { zh: '云南省', en: 'Yunnan' } },
  { code: '540000', short: '西藏', slug: 'tibet', label: { zh: '西藏自治区', en: 'Tibet' } },
  { code: '610000', short: '陕西', slug: 'shaanxi', label: { zh: '陕西省', en: 'Shaanxi' } },
  { code: '620000', short: '甘肃', slug: 'gansu', label: { zh: '甘肃省', en: 'Gansu' } },
  { code: '630000', short: '青海', slug: 'qinghai', label: { zh: '青海省', en: 'Qinghai' } },
  { code: '640000', short: '宁夏', slug: 'ningxia', label: { zh: '宁夏回族自治区', en: 'Ningxia' } },
  { code: '650000', short: '新疆', slug: 'xinjiang', label: { zh: '新疆维吾尔自治区', en: 'Xinjiang' } },
  { code: '710000', short: '台湾', slug: 'taiwan', label: { zh: '台湾省', en: 'Taiwan' } },
  { code: '810000', short: '香港', slug: 'hong-kong', label: { zh: '香港特别行政区', en: 'Hong Kong' } },
  { code: '820000', short: '澳门', slug: 'macao', label: { zh: '澳门特别行政区', en: 'Macao' } },
] as const satisfies readonly RegionEntry[];

/** An entry of {@link REGIONS}. */
export type Region = (typeof REGIONS)[number];
/** A province-level code of GB/T 2260, such as `370000`. */
export type RegionCode = Region['code'];
