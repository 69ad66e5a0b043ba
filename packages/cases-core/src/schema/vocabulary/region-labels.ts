import type { Bilingual } from '../field.ts';

/** Province-level divisions by GB/T 2260, in code order: apart from what else they are called, for queries to load. */
export const REGION_LABELS = [
  { key: '110000', label: { zh: '北京市', en: 'Beijing' } },
  { key: '120000', label: { zh: '天津市', en: 'Tianjin' } },
  { key: '130000', label: { zh: '河北省', en: 'Hebei' } },
  { key: '140000', label: { zh: '山西省', en: 'Shanxi' } },
  { key: '150000', label: { zh: '内蒙古自治区', en: 'Inner Mongolia' } },
  { key: '210000', label: { zh: '辽宁省', en: 'Liaoning' } },
  { key: '220000', label: { zh: '吉林省', en: 'Jilin' } },
  { key: '230000', label: { zh: '黑龙江省', en: 'Heilongjiang' } },
  { key: '310000', label: { zh: '上海市', en: 'Shanghai' } },
  { key: '320000', label: { zh: '江苏省', en: 'Jiangsu' } },
  { key: '330000', label: { zh: '浙江省', en: 'Zhejiang' } },
  { key: '340000', label: { zh: '安徽省', en: 'Anhui' } },
  { key: '350000', label: { zh: '福建省', en: 'Fujian' } },
  { key: '360000', label: { zh: '江西省', en: 'Jiangxi' } },
  { key: '370000', label: { zh: '山东省', en: 'Shandong' } },
  { key: '410000', label: { zh: '河南省', en: 'Henan' } },
  { key: '420000', label: { zh: '湖北省', en: 'Hubei' } },
  { key: '430000', label: { zh: '湖南省', en: 'Hunan' } },
  { key: '440000', label: { zh: '广东省', en: 'Guangdong' } },
  { key: '450000', label: { zh: '广西壮族自治区', en: 'Guangxi' } },
  { key: '460000', label: { zh: '海南省', en: 'Hainan' } },
  { key: '500000', label: { zh: '重庆市', en: 'Chongqing' } },
  { key: '510000', label: { zh: '四川省', en: 'Sichuan' } },
  { key: '520000', label: { zh: '贵州省', en: 'Guizhou' } },
  { key: '530000', label: { zh: '云南省', en: 'Yunnan' } },
  { key: '540000', label: { zh: '西藏自治区', en: 'Tibet' } },
  { key: '610000', label: { zh: '陕西省', en: 'Shaanxi' } },
  { key: '620000', label: { zh: '甘肃省', en: 'Gansu' } },
  { key: '630000', label: { zh: '青海省', en: 'Qinghai' } },
  { key: '640000', label: { zh: '宁夏回族自治区', en: 'Ningxia' } },
  { key: '650000', label: { zh: '新疆维吾尔自治区', en: 'Xinjiang' } },
  { key: '710000', label: { zh: '台湾省', en: 'Taiwan' } },
  { key: '810000', label: { zh: '香港特别行政区', en: 'Hong Kong' } },
  { key: '820000', label: { zh: '澳门特别行政区', en: 'Macao' } },
] as const satisfies readonly { key: string; label: Bilingual }[];

/** A province-level code of GB/T 2260, such as `370000`. */
export type RegionCode = (typeof REGION_LABELS)[number]['key'];
