/** Texts of publications at a time. */
export const PLANNING_TEXTS = {
  'plan.title': { zh: '计划发布', en: 'Planned publication' },
  'plan.make': { zh: '计划发布', en: 'Plan publication' },
  'plan.change': { zh: '改发布计划', en: 'Change the plan' },
  'plan.about-case': {
    zh: '到时自动发布，届时再作一次全部检查。案例在此之前被重新打开，计划随之失效。',
    en: 'It is published by itself at the time, after all checks once more. If the case is opened again before, the plan falls away.',
  },
  'plan.about-batch': {
    zh: '到时自动发布本批次全部已通过的案例，届时再作一次全部检查，有一个不能发布则都不发布。其中的案例在此之前被重新打开，计划随之失效。',
    en: 'All approved cases of the batch are published by themselves at the time, after all checks once more: all of them, or none. If one of them is opened again before, the plan falls away.',
  },
  'plan.at': { zh: '发布时间', en: 'Time of publication' },
  'plan.zone': { zh: '时区：{zone}', en: 'Time zone: {zone}' },
  'plan.past': { zh: '时间须晚于现在，且在一年之内', en: 'The time has to be later than now, and within a year' },
  'plan.save': { zh: '保存计划', en: 'Save the plan' },
  'plan.saved': { zh: '已计划于{time}发布', en: 'To be published at {time}' },
  'plan.withdraw': { zh: '取消计划', en: 'Withdraw the plan' },
  'plan.withdrawn': { zh: '已取消发布计划', en: 'The plan is withdrawn' },
  'plan.waiting': { zh: '计划于{time}发布，{who}设定', en: 'To be published at {time}, planned by {who}' },
  'plan.waiting-batch': {
    zh: '计划于{time}随批次发布，{who}设定',
    en: 'To be published with its batch at {time}, planned by {who}',
  },
  'plan.refused': {
    zh: '{who}计划于{time}的发布没有进行：{why}',
    en: 'Not published at {time}, as {who} had planned: {why}',
  },
  'plan.dropped': {
    zh: '{who}计划于{time}的发布已失效：{why}',
    en: 'The plan of {who} for {time} has fallen away: {why}',
  },
  'plan.failed': { zh: '发布计划读取失败：{message}', en: 'The plans could not be read: {message}' },
} as const;
