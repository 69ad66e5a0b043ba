/**
 * Terms of the field that mean the same, a group a line: a word that is one of them finds the others. Only what means the
 * same in every case stands here, and no term of a group is part of another, as it is found there anyway.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['中欧班列', '国际班列', '国际货运班列'],
  ['自贸试验区', '自由贸易试验区', '自贸区'],
  ['综合保税区', '综保区'],
  ['经济技术开发区', '经开区'],
  ['高新技术产业开发区', '高新区'],
  ['高新技术企业', '高企'],
  ['外商投资企业', '外资企业'],
  ['海铁联运', '铁海联运'],
  ['一单制', '一单到底'],
  ['内陆港', '无水港'],
  ['标箱', '标准箱', '标准集装箱', 'TEU'],
  ['跨境电商', '跨境电子商务'],
  ['原产地证书', '原产地证明'],
  ['区域全面经济伙伴关系协定', 'RCEP'],
  ['经认证的经营者', 'AEO'],
  ['合格境外有限合伙人', 'QFLP'],
  ['合格境内有限合伙人', 'QDLP'],
  ['数字人民币', 'e-CNY'],
  ['域外法查明', '外国法查明'],
  ['保税船用燃料油', '保税船燃', '保税燃油'],
  ['无人机', '无人驾驶航空器'],
  ['新能源汽车', '新能源车'],
  ['冷链物流', '冷藏物流'],
];
