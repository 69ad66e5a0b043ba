import type { ExplainedRule } from './explained-rule.ts';

/** What the reader says about a document that was written here. */
export const READING_MESSAGES = {
  'record-damaged': {
    severity: 'warning',
    title: { zh: '随存的数据已损坏', en: 'Kept data damaged' },
    message: {
      zh: '文档中随存的编号、主题、地区、摘要已损坏，未能读取',
      en: 'The ids, topics, regions and summaries kept in the document are damaged and were not read',
    },
    why: {
      zh: '正文不受影响；从系统重新下载一份即可恢复。',
      en: 'The text is not affected; another download from the system has them again.',
    },
  },
  'figures-read-again': {
    severity: 'warning',
    title: { zh: '指标已按正文重新读取', en: 'Figures read again' },
    message: {
      zh: '正文已改动，手工核定的指标或引用不再对应，已按正文重新读取',
      en: 'The text has changed: figures or citations that were corrected by hand no longer fit it and were read again',
    },
    why: {
      zh: '只在指标或引用曾手工核定、而正文又在 Word 中改过时提示。',
      en: 'Told only where figures or citations had been corrected by hand and the text was changed in Word.',
    },
  },
  'pages-recognised': {
    severity: 'info',
    title: { zh: '页面文字由识别得来', en: 'Recognised pages' },
    message: {
      zh: '第 {pages} 页没有可靠的文字，已识别（OCR），个别字可能有误',
      en: 'Pages {pages} have no text to be relied on: theirs was recognised (OCR), and single characters may be wrong',
    },
    why: { zh: '识别的文字约有百分之一的错字。', en: 'About one character of a hundred is recognised wrongly.' },
  },
  'pages-unrecognised': {
    severity: 'warning',
    title: { zh: '页面未识别出文字', en: 'Nothing recognised' },
    message: {
      zh: '第 {pages} 页是图片，未识别出文字',
      en: 'Pages {pages} are pictures in which no text was recognised',
    },
    why: {
      zh: '可能只是图片，也可能文字太淡或太小。',
      en: 'They may be mere pictures, or their print too faint or small.',
    },
  },
} as const satisfies Readonly<Record<string, ExplainedRule>>;
