import type { RuleText } from './rule-text.ts';

/** What the checks say about the structure of a batch, in the order they run. */
export const STRUCTURE_MESSAGES = {
  'case-count': {
    severity: 'warning',
    title: { zh: '案例数不符', en: 'Number of cases' },
    message: { zh: '有{found}个案例，约定为{expected}个', en: 'There are {found} cases; the profile has {expected}' },
  },
  'case-id-repeated': {
    severity: 'error',
    title: { zh: '案例编号重复', en: 'Case id repeated' },
    message: { zh: '编号“{id}”出现多次', en: 'The id “{id}” comes more than once' },
  },
  'case-number-repeated': {
    severity: 'error',
    title: { zh: '案例序号重复', en: 'Case number repeated' },
    message: { zh: '案例序号{number}出现多次', en: 'Case number {number} comes more than once' },
  },
  'case-number-gap': {
    severity: 'warning',
    title: { zh: '案例序号不连续', en: 'Gap in case numbers' },
    message: { zh: '案例序号从{previous}到{number}，不连续', en: 'Case number {number} follows {previous}' },
  },
  'case-title-repeated': {
    severity: 'warning',
    title: { zh: '案例标题重复', en: 'Case title repeated' },
    message: { zh: '标题与案例{first}相同', en: 'The title is the same as that of case {first}' },
  },
  'contents-mismatch': {
    severity: 'warning',
    title: { zh: '目录与标题不一致', en: 'Contents list and title differ' },
    message: {
      zh: '第{number}个案例：目录为“{listed}”，正文标题为“{heading}”',
      en: 'Case {number}: the contents list has “{listed}”, the heading “{heading}”',
    },
  },
  'contents-missing-case': {
    severity: 'warning',
    title: { zh: '目录所列案例缺失', en: 'Listed case missing' },
    message: { zh: '目录列有“{title}”，正文没有', en: 'The contents list has “{title}”, the text has not' },
  },
  'contents-unlisted-case': {
    severity: 'warning',
    title: { zh: '目录未列案例', en: 'Case not in the contents list' },
    message: { zh: '目录没有列出“{title}”', en: 'The contents list does not have “{title}”' },
  },
  'contents-missing': {
    severity: 'info',
    title: { zh: '没有目录', en: 'No contents list' },
    message: { zh: '文档没有目录', en: 'The document has no contents list' },
  },
  'provider-missing': {
    severity: 'warning',
    title: { zh: '没有提供单位', en: 'Provider missing' },
    message: { zh: '没有写明提供单位', en: 'No provider is given' },
  },
  'provider-unknown': {
    severity: 'info',
    title: { zh: '提供单位不在词表中', en: 'Provider not in the vocabulary' },
    message: { zh: '提供单位“{name}”不在词表中', en: 'The provider “{name}” is not in the vocabulary' },
  },
  'title-length': {
    severity: 'info',
    title: { zh: '标题长度', en: 'Length of a title' },
    message: {
      zh: '标题“{title}”有{length}字，应为{min}至{max}字',
      en: 'The title “{title}” has {length} characters; {min} to {max} are expected',
    },
  },
  'title-marker': {
    severity: 'warning',
    title: { zh: '标题带序号或句号', en: 'Marker or full stop in a title' },
    message: { zh: '标题“{title}”带有“{mark}”', en: 'The title “{title}” carries “{mark}”' },
    fix: { zh: '删去“{mark}”', en: 'Remove “{mark}”' },
  },
  'section-missing': {
    severity: 'error',
    title: { zh: '缺少部分', en: 'Section missing' },
    message: { zh: '缺少：{sections}', en: 'Missing: {sections}' },
  },
  'section-expected': {
    severity: 'info',
    title: { zh: '缺少应有部分', en: 'Expected section missing' },
    message: { zh: '缺少：{sections}', en: 'Missing: {sections}' },
  },
  'section-repeated': {
    severity: 'warning',
    title: { zh: '部分重复', en: 'Section repeated' },
    message: { zh: '“{heading}”与“{first}”是同一部分', en: '“{heading}” and “{first}” are the same kind of section' },
  },
  'section-order': {
    severity: 'warning',
    title: { zh: '部分顺序', en: 'Order of sections' },
    message: { zh: '“{heading}”应在“{previous}”之前', en: '“{heading}” belongs before “{previous}”' },
  },
  'section-renamed': {
    severity: 'info',
    title: { zh: '部分标题改名', en: 'Section renamed' },
    message: {
      zh: '部分标题为“{heading}”，约定为“{expected}”',
      en: 'The section is called “{heading}”; the profile has “{expected}”',
    },
    fix: { zh: '改用约定的标题', en: 'Use the heading of the profile' },
  },
  'section-unknown': {
    severity: 'warning',
    title: { zh: '未知的部分标题', en: 'Unknown section heading' },
    message: {
      zh: '不认识部分标题“{heading}”，内容归入“其他”',
      en: 'The section heading “{heading}” is not known; its text is kept as other',
    },
  },
  'section-unexpected': {
    severity: 'info',
    title: { zh: '约定之外的部分', en: 'Section not in the profile' },
    message: { zh: '格式约定没有“{heading}”这一部分', en: 'The profile has no section like “{heading}”' },
  },
  'section-empty': {
    severity: 'error',
    title: { zh: '部分没有内容', en: 'Section without content' },
    message: { zh: '“{heading}”没有正文也没有要点', en: '“{heading}” has neither text nor points' },
  },
  'point-count': {
    severity: 'info',
    title: { zh: '要点个数', en: 'Number of points' },
    message: {
      zh: '“{heading}”有{count}个要点，应为{min}至{max}个',
      en: '“{heading}” has {count} points; {min} to {max} are expected',
    },
  },
  'point-title-missing': {
    severity: 'warning',
    title: { zh: '要点没有标题', en: 'Point without a title' },
    message: { zh: '第{number}个要点没有标题', en: 'Point {number} has no title' },
  },
  'point-empty': {
    severity: 'warning',
    title: { zh: '要点没有正文', en: 'Point without text' },
    message: { zh: '要点“{title}”没有正文', en: 'The point “{title}” has no text' },
  },
  'point-number-repeated': {
    severity: 'warning',
    title: { zh: '要点序号重复', en: 'Point number repeated' },
    message: {
      zh: '“{heading}”中要点序号{number}出现多次',
      en: 'In “{heading}” point number {number} comes more than once',
    },
    fix: { zh: '按顺序重新编号', en: 'Number the points in order' },
  },
  'point-number-gap': {
    severity: 'warning',
    title: { zh: '要点序号不连续', en: 'Gap in point numbers' },
    message: {
      zh: '“{heading}”中要点序号{number}之前应为{expected}',
      en: 'In “{heading}” point {expected} is expected where {number} stands',
    },
    fix: { zh: '按顺序重新编号', en: 'Number the points in order' },
  },
} as const satisfies Record<string, RuleText>;
