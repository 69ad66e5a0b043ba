/** Texts for figures of scans that are read in two ways. */
export const UNCERTAIN_TEXTS = {
  'uncertain.title': { zh: '待核对的数字（{count}）', en: 'Figures to confirm ({count})' },
  'uncertain.help': {
    zh: '这些数字两次识别的结果不同。对照原件：正确的点“已核对”，不对的直接在正文中改。全部处理后才能提交和发布。',
    en: 'These figures were recognised in two ways. Hold them against the page: confirm what is right, correct the others in the text. Until all are settled the case cannot be submitted or published.',
  },
  'uncertain.confirm': { zh: '已核对', en: 'Confirm' },
  'uncertain.confirm-named': { zh: '已核对：{words}', en: 'Confirm {words}' },
  'uncertain.strip': { zh: '原件上的这处数字', en: 'The figure on the page' },
  'uncertain.confirmed.title': { zh: '已核对的数字（{count}）', en: 'Confirmed figures ({count})' },
  'uncertain.confirmed': { zh: '{who}，{when}', en: '{who}, {when}' },
} as const;
