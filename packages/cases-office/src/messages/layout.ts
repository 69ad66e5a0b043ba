import type { ExplainedRule } from './explained-rule.ts';

/** What is said about the layout of a document, in the order the rules run. */
export const LAYOUT_MESSAGES = {
  'layout-paper': {
    severity: 'warning',
    title: { zh: '纸张大小不符', en: 'Paper of another size' },
    message: {
      zh: '纸张为 {found} 毫米，应为 {expected} 毫米',
      en: 'The paper is {found} mm; the layout has {expected} mm',
    },
    why: { zh: '相差 1 毫米以内不提示。', en: 'A difference of up to 1 mm is left alone.' },
  },
  'layout-margins': {
    severity: 'warning',
    title: { zh: '页边距不符', en: 'Margins differ' },
    message: {
      zh: '{side}边距为 {found} 毫米，应为 {expected} 毫米',
      en: 'The {side} margin is {found} mm; the layout has {expected} mm',
    },
    why: {
      zh: '相差 1 毫米以内不提示；几节的页边距都一样时只提示一次。',
      en: 'A difference of up to 1 mm is left alone; sections that share a margin are told of once.',
    },
  },
  'layout-lines': {
    severity: 'info',
    title: { zh: '每页行数不符', en: 'Lines on a page' },
    message: {
      zh: '正文每页 {found} 行，应为 {expected} 行',
      en: 'The text has {found} lines a page; the layout has {expected}',
    },
    why: {
      zh: '按正文最常见的固定行距计算；没有固定行距的按文档网格，两者都没有的不检查。',
      en: 'Counted by the fixed line height that most of the text has, else by the grid of the page; not asked without either.',
    },
  },
  'layout-face': {
    severity: 'warning',
    title: { zh: '字体不符', en: 'Another face' },
    message: {
      zh: '{level}的字体为{found}，应为{expected}（共 {count} 处）',
      en: '{level}: in {found}; the layout has {expected} ({count} in all)',
    },
    why: {
      zh: '同类字体算作一种，如仿宋、仿宋_GB2312、FangSong；没有写明字体的不检查。',
      en: 'Faces of a kind count as one, such as 仿宋, 仿宋_GB2312 and FangSong; a face that is not stated is not asked about.',
    },
  },
  'layout-size': {
    severity: 'warning',
    title: { zh: '字号不符', en: 'Another size' },
    message: {
      zh: '{level}的字号为 {found} 磅，应为 {expected} 磅（共 {count} 处）',
      en: '{level}: in {found} pt; the layout has {expected} pt ({count} in all)',
    },
    why: { zh: '按一段中字数最多的字号计。', en: 'By the size that most of a paragraph has.' },
  },
  'layout-mixed': {
    severity: 'warning',
    title: { zh: '一段中混用字体或字号', en: 'Faces or sizes mixed in a paragraph' },
    message: {
      zh: '“{words}”一段混用{found}',
      en: 'The paragraph “{words}” mixes {found}',
    },
    why: {
      zh: '加粗不算；段首设成标题字体的要点名不算。',
      en: 'Bold does not count, nor do the words at the start that are set as a heading.',
    },
  },
  'layout-alignment': {
    severity: 'warning',
    title: { zh: '没有居中', en: 'Not centred' },
    message: { zh: '{level}没有居中（共 {count} 处）', en: '{level}: not centred ({count} in all)' },
    why: { zh: '标题和提供单位居中。', en: 'Titles and providers stand in the middle.' },
  },
  'layout-spaces': {
    severity: 'warning',
    title: { zh: '用空格缩进', en: 'Indented by spaces' },
    message: {
      zh: '首行用空格缩进，应在段落格式里设为首行缩进 {expected} 字符（共 {count} 处）',
      en: 'A first line is indented by spaces: set a first-line indent of {expected} characters ({count} in all)',
    },
    why: {
      zh: '空格缩进在换字号、换字体后对不齐。',
      en: 'Spaces no longer line up once face or size change.',
    },
  },
  'layout-level-skipped': {
    severity: 'warning',
    title: { zh: '标题跳级', en: 'Level skipped' },
    message: {
      zh: '“{words}”是{found}，前面缺少{expected}',
      en: '“{words}” ({found}) has no {expected} before it',
    },
    why: { zh: '层次依次为标题、一、（一）。', en: 'Levels go title, 一、, （一）.' },
  },
  'layout-numbers-mixed': {
    severity: 'warning',
    title: { zh: '自动编号与手打序号混用', en: 'Typed numbers beside automatic ones' },
    message: {
      zh: '{level}有 {automatic} 处自动编号、{typed} 处手打序号',
      en: '{level}: {automatic} with automatic numbers, {typed} with typed ones',
    },
    why: {
      zh: '增删一处后，自动编号会变而手打的不变。',
      en: 'Automatic numbers move when a heading comes or goes; typed ones do not.',
    },
  },
} as const satisfies Readonly<Record<string, ExplainedRule>>;
