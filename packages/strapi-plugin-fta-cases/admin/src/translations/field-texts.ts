/** Texts of the inputs in the edit view. */
export const FIELD_TEXTS = {
  'field.sections': { zh: '案例部分', en: 'Case sections' },
  'field.sections.about': { zh: '案例的各部分、要点和段落', en: 'Sections, points and paragraphs of a case' },
  'field.paragraphs': { zh: '段落', en: 'Paragraphs' },
  'field.paragraphs.about': { zh: '一组段落', en: 'A list of paragraphs' },
  'field.regions': { zh: '地区', en: 'Regions' },
  'field.regions.about': { zh: '省级行政区，可多选', en: 'Province-level divisions, more than one possible' },
  'field.derived': { zh: '自动提取', en: 'Derived' },
  'field.derived.about': { zh: '保存时由正文得出，不能手工填写', en: 'Derived from the text on save, not typed' },

  'edit.section': { zh: '第{number}部分', en: 'Section {number}' },
  'edit.point': { zh: '要点{number}', en: 'Point {number}' },
  'edit.paragraph': { zh: '第{number}段', en: 'Paragraph {number}' },
  'edit.choose-regions': { zh: '选择地区', en: 'Choose regions' },
  'edit.clear-regions': { zh: '清空地区', en: 'Clear the regions' },

  'derived.note': {
    zh: '保存时由正文自动提取，不能手工修改；要改这里，请改正文。',
    en: 'Read out of the text on save; to change it, change the text.',
  },
  'derived.none': { zh: '正文中没有找到。', en: 'None found in the text.' },
  'derived.place': { zh: '所在位置', en: 'Place' },
  'qualifier.exact': { zh: '确数', en: 'exact' },
  'qualifier.over': { zh: '超过', en: 'over' },
  'qualifier.about': { zh: '约', en: 'about' },
  'qualifier.under': { zh: '不到', en: 'under' },
  'change.increase': { zh: '增加', en: 'increase' },
  'change.decrease': { zh: '减少', en: 'decrease' },
  'change.from': { zh: '变化前', en: 'from' },
  'change.to': { zh: '变化后', en: 'to' },
  'figure.repeats': { zh: '重复', en: 'repeated' },

  'severity.error': { zh: '错误', en: 'Error' },
  'severity.warning': { zh: '提醒', en: 'Warning' },
  'severity.info': { zh: '提示', en: 'Note' },

  'place.whole': { zh: '整个案例', en: 'The case as a whole' },
  'place.section': { zh: '第{number}部分“{heading}”', en: 'Section {number} “{heading}”' },
  'place.blank': { zh: '（无标题）', en: '(no title)' },
} as const;
