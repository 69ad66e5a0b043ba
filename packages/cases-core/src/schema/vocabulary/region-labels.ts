import type { Bilingual } from '../field.ts';

/** Province-level divisions by GB/T 2260, in code order: apart from what else they are called, for queries to load. */
export const REGION_LABELS = [
  { code: '110000', label: { zh: '北京市', en: 'Beijing' } },
  { code: '120000', label: { zh: '天津市', en: 'Tianjin' } },
  { code: '130000', label: { zh: '河北省', en: 'Hebei' } },
  { code: '140000', label: { zh: '山西省', en: 'Shanxi' } },
  { code: '150000', label: { zh: '内蒙古自治区', en: 'Inner Mongolia' } },
  { code: '210000', label: { zh: '辽宁省', en: 'Liaoning' } },
  { code: '220000', label: { zh: '吉林省', en: 'Jilin' } },
  { code: '230000', label: { zh: '黑龙江省', en: 'Heilongjiang' } },
  { code: '310000', label: { zh: '上海市', en: 'Shanghai' } },
  { code: '320000', label: { zh: '江苏省', en: 'Jiangsu' } },
  { code: '330000', label: { zh: '浙江省', en: 'Zhejiang' } },
  { code: '340000', label: { zh: '安徽省', en: 'Anhui' } },
  { code: '350000', label: { zh: '福建省', en: 'Fujian' } },
  { code: '360000', label: { zh: '江西省', en: 'Jiangxi' } },
  { code: '370000', label: { zh: '山东省', en: 'Shandong' } },
  { code: '410000', label: { zh: '河南省', en: 'Henan' } },
  { code: '420000', label: { zh: '湖北省', en: 'Hubei' } },
  { code: '430000', label: { zh: '湖南省', en: 'Hunan' } },
  { code: '440000', label: { zh: '广东省', en: 'Guangdong' } },
  { code: '450000', label: { zh: '广西壮族自治区', en: 'Guangxi' } },
  { code: '460000', label: { zh: '海南省', en: 'Hainan' } },
  { code: '500000', label: { zh: '重庆市', en: 'Chongqing' } },
  { code: '510000', label: { zh: '四川省', en: 'Sichuan' } },
  { code: '520000', label: { zh: '贵州省', en: 'Guizhou' } },
  { code: '530000', label: { zh: '云南省', en: 'Yunnan' } },
  { code: '540000', label: { zh: '西藏自治区', en: 'Tibet' } },
  { code: '610000', label: { zh: '陕西省', en: 'Shaanxi' } },
  { code: '620000', label: { zh: '甘肃省', en: 'Gansu' } },
  { code: '630000', label: { zh: '青海省', en: 'Qinghai' } },
  { code: '640000', label: { zh: '宁夏回族自治区', en: 'Ningxia' } },
  { code: '650000', label: { zh: '新疆维吾尔自治区', en: 'Xinjiang' } },
  { code: '710000', label: { zh: '台湾省', en: 'Taiwan' } },
  { code: '810000', label: { zh: '香港特别行政区', en: 'Hong Kong' } },
  { code: '820000', label: { zh: '澳门特别行政区', en: 'Macao' } },
] as const satisfies readonly { code: string; label: Bilingual }[];

/** A province-level code of GB/T 2260, such as `370000`. */
export type RegionCode = (typeof REGION_LABELS)[number]['code'];
