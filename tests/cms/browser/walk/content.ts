/** Cases of the walk, each for what is done with it or what it shows; what is written in one changes no other screen. */
export const CASES = {
  faulty: '短题',
  plain: '多式联运单证互认试点',
  inReview: '企业开办一网通办试点',
  returned: '已退回的案例',
  published: '已发布的案例',
  withdrawn: '已撤回的案例',
  planned: '计划发布的案例',
  asked: '请人核实的案例',
  linked: '再请人核实的案例',
  corrected: '有人更正的案例',
  ignored: '可忽略提醒的案例',
  dismissed: '已忽略提醒的案例',
  changed: '退回后改过的案例',
  deleting: '删去一段的案例',
  taken: '采纳建议的案例',
  killed: '没来得及保存的案例',
  markdown: '文本视图里的案例',
  unread: '文本读不成的案例',
  left: '文本没读成就离开的案例',
  keptText: '文本没来得及保存的案例',
  failed: '服务器出错时写的案例',
  offline: '断网时写的案例',
  expired: '登录过期时写的案例',
  wrong: '密码不对的案例',
  putOff: '稍后登录的案例',
  otherPerson: '他人登录时的案例',
  written: '他人正在修改的案例',
  clash: '两人同时修改的案例',
  clashLater: '以后再处理冲突的案例',
} as const;
export type CaseName = keyof typeof CASES;

/** Cases out of files that are kept: the title of the batch that each is the one of. */
export const FILED = {
  fromPdf: '海湾自贸片区联盟第八批最佳实践案例',
  fromWord: '海湾自贸片区联盟第九批最佳实践案例',
} as const;
export type FiledName = keyof typeof FILED;

export const BATCHES = {
  small: { id: 'small-1', title: '一例批次', ordinal: 2 },
  usual: { id: 'usual-1', title: '二十五例批次', ordinal: 3 },
  empty: { id: 'empty-1', title: '空批次', ordinal: 4 },
  large: { id: 'large-1', title: '五百例批次', ordinal: 5 },
  /** All of it is approved: it can be published as a whole. */
  ready: { id: 'ready-1', title: '待发布批次', ordinal: 6 },
  /** The same, and it is to be published at a time. */
  planned: { id: 'planned-1', title: '计划发布批次', ordinal: 7 },
} as const;

/** The names that people of the walk have; they are the same in every language. */
export const PEOPLE = { li: '李录入', qian: '钱录入', zhou: '周审核', newcomer: '孙录入' } as const;

/** What is written on the way. */
export const WRITTEN = {
  asked: '港口集团',
  otherAsked: '海关',
  reason: '规划名称，固定说法。',
  correction: '38%',
  paragraph: '没来得及保存的一段。',
  mine: '海关、港口和铁路在线共享舱单与运单。',
  theirs: '海关、港口和铁路共享舱单、运单与箱单。',
  theirsToo: '海关、港口和铁路共享舱单、运单与箱单，全程留痕。',
  pasted: '单证一次提交',
  lines: '两行之间没有空行。\n第二行。',
  imported: '新导入的批次',
  files: ['表格.xls', '损坏.json', '汇编.md', '案例之外.md', '测试批次.json', '新批次.json'],
  outside: [
    '# 1.冷链货物共享仓',
    '（福建自贸试验区提供）',
    '## 一、主要做法',
    '统一调剂仓位。',
    '后记',
    ...Array.from({ length: 4 }, () => '本书由各片区供稿，编写组在此一并致谢，并期待读者指正。'),
  ],
  /** What the profile calls the sections of a document. */
  section: '下一步工作思路',
} as const;
