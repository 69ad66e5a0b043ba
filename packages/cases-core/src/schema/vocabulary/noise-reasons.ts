/** Why text of a document is in no field; the keys are the reasons of `coverage.noise`. */
export const NOISE_REASONS = {
  'page-number': { zh: '页码', en: 'Page number' },
  'running-header': { zh: '页眉页脚', en: 'Running header' },
  contents: { zh: '目录', en: 'Table of contents' },
  'front-matter': { zh: '案例以外的文字', en: 'Text outside the cases' },
  label: { zh: '标签', en: 'Label' },
  comment: { zh: '注释', en: 'Comment' },
  picture: { zh: '没有说明的图片', en: 'Picture without a caption' },
  footnote: { zh: '脚注', en: 'Footnote' },
  deleted: { zh: '修订中删除的文字', en: 'Text deleted by a tracked change' },
  moved: { zh: '修订中移走的文字', en: 'Text moved away by a tracked change' },
  hidden: { zh: '隐藏文字', en: 'Hidden text' },
  prompt: { zh: '填写提示', en: 'Prompt of a form' },
  'web-page': { zh: '网页信息', en: 'Words of a web page' },
  invisible: { zh: '不可见字符', en: 'Invisible characters' },
} as const satisfies Readonly<Record<string, { zh: string; en: string }>>;

/** One of the keys of {@link NOISE_REASONS}. */
export type NoiseReason = keyof typeof NOISE_REASONS;
