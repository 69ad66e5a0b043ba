import { type Bilingual, fillTemplate, type Language, type TemplateParams } from '@fta/cases-core';

/** Everything the CMS says when it refuses, by rule id; what is wrong with content is worded by the schema's own list. */
const CMS_MESSAGES = {
  'state-transition': {
    zh: '《{title}》为“{state}”，不能{action}：只有“{from}”的案例可以',
    en: '“{title}” is {state}; {action} takes a case that is {from}',
  },
  'state-locked': {
    zh: '《{title}》为“{state}”，内容已锁定；{way}后方可修改',
    en: '“{title}” is {state} and locked; it can be edited after: {way}',
  },
  'second-person': {
    zh: '《{title}》由您提交，须由另一人审核通过',
    en: 'You submitted “{title}”; somebody else has to approve it',
  },
  'role-missing': {
    zh: '您没有“{action}”的权限，需要“{role}”角色',
    en: 'You may not: {action}. It takes the role {role}',
  },
  'provider-not-yours': {
    zh: '《{title}》的提供单位是“{provider}”，您只能处理所属单位的案例',
    en: '“{title}” is provided by “{provider}”; you work on cases of your own providers only',
  },
  'comment-required': { zh: '请填写{action}的原因', en: 'Give a reason: {action}' },
  'cases-none': { zh: '请至少选择一个案例', en: 'Choose at least one case' },
  'case-not-found': {
    zh: '没有编号为“{id}”的案例，它可能已被删除',
    en: 'There is no case {id}; it may have been deleted',
  },
  'case-not-public': {
    zh: '没有编号为“{id}”的已发布案例，它可能已撤回',
    en: 'No case {id} is published; it may have been withdrawn',
  },
  'batch-not-public': {
    zh: '没有编号为“{id}”的已发布批次',
    en: 'No batch {id} is published',
  },
  'batch-not-found': { zh: '没有编号为“{id}”的批次', en: 'There is no batch {id}' },
  'original-not-found': { zh: '这个批次没有保存这份原文件', en: 'No such original file is kept with this batch' },
  'original-of-case-not-found': {
    zh: '没有保存这个案例的原文件',
    en: 'The file that this case came from is not kept',
  },
  'batch-required': { zh: '请选择所属批次', en: 'Choose the batch it belongs to' },
  'batch-empty': { zh: '批次中没有可发布的案例', en: 'The batch has no case to publish' },
  'batch-not-empty': {
    zh: '批次中还有{count}个案例，不能删除',
    en: 'The batch has {count} cases and cannot be deleted',
  },
  'batch-id-fixed': {
    zh: '批次已有案例，编号“{id}”不能更改',
    en: 'The batch has cases; its id {id} cannot change',
  },
  'batch-taken': {
    zh: '{issuer}“{series}”第{ordinal}批已存在（编号{id}）',
    en: 'Batch {ordinal} of “{series}” by {issuer} is there already (id {id})',
  },
  'batch-id-taken': { zh: '编号“{id}”已被另一批次使用', en: 'The id {id} is in use by another batch' },
  'provider-taken': { zh: '“{name}”已在提供单位中', en: '“{name}” is among the providers already' },
  'number-taken': {
    zh: '本批次序号{number}已由《{title}》使用',
    en: 'Number {number} of the batch is taken by “{title}”',
  },
  'place-public': {
    zh: '《{title}》曾经发布，批次和序号不能更改',
    en: '“{title}” has been public; its batch and number cannot change',
  },
  'place-stale': {
    zh: '打开本页之后，已有人改过《{title}》的批次或序号；没有进行，请看过现在的顺序再改',
    en: 'Somebody changed the batch or number of “{title}” since this page was opened; nothing was changed: look at the order as it is now',
  },
  'case-id-fixed': { zh: '案例编号“{id}”不能更改', en: 'The id {id} of a case cannot change' },
  'version-stale': {
    zh: '{who}在您打开之后已保存了较新的版本；您的修改没有保存，也没有丢失，请与新版本核对',
    en: '{who} saved a newer version after you opened this one; your changes are not saved and not lost: compare them with it',
  },
  'version-missing': {
    zh: '保存时须带上打开时的版本号（version）；请刷新页面后重试',
    en: 'A save has to carry the version it started from (version); reload and try again',
  },
  'account-changed': {
    zh: '这些内容由另一账户录入，当前登录的是{who}；没有保存',
    en: 'This was typed by another account; {who} is signed in now; not saved',
  },
  'field-of-workflow': {
    zh: '“{field}”由系统按审核流程填写，不能直接修改',
    en: '{field} is kept by the workflow and cannot be set',
  },
  'field-unknown': { zh: '没有名为“{field}”的字段', en: 'There is no field {field}' },
  'path-closed': {
    zh: '不能以这种方式{action}，请使用案例审核流程：{way}',
    en: 'Not this way: {action}. Use the workflow of the cases: {way}',
  },
  'history-fixed': {
    zh: '审核记录只能追加，不能修改或删除',
    en: 'The history is append-only: nothing in it is changed or deleted',
  },
  'delete-public': {
    zh: '《{title}》曾经发布，不能删除；如需下架请撤回',
    en: '“{title}” has been public and cannot be deleted; withdraw it to take it down',
  },
  'discard-nothing': {
    zh: '《{title}》没有已发布的版本可恢复',
    en: '“{title}” has no published version to go back to',
  },
  'import-format': {
    zh: '无法读取“{name}”：支持 {expected}，收到的是 {received}',
    en: 'Cannot read {name}: expected {expected}, got {received}',
  },
  'import-unreadable': { zh: '“{name}”{why}', en: '{name} {why}' },
  'import-scan': {
    zh: '“{name}”{why}；系统安装 {package} 后可直接导入扫描件',
    en: '{name} {why}; the CMS reads scans where {package} is installed',
  },
  'import-uncertain': {
    zh: '“{name}”中待核数字（uncertain）的写法不对：{why}',
    en: '{name} states its uncertain figures wrongly: {why}',
  },
  'profile-series': {
    zh: '批次没有写明发布单位和系列，不能为系列设定格式要求',
    en: 'The batch names no issuer and series, so no profile can be set for its series',
  },
  'profile-json': { zh: '文件不是有效的 JSON：{why}', en: 'The file is not valid JSON: {why}' },
  'profile-fault': { zh: '{at}：{why}；文件中为 {received}', en: '{at}: {why}; the file has {received}' },
  'profile-stale': {
    zh: '{who}刚刚更换过格式要求；您的更换没有执行，请看过现行的再试',
    en: '{who} has just changed the profile; nothing was changed: look at it as it is now, then try again',
  },
  'profile-same': {
    zh: '“{title}”正是现行的格式要求，没有更换',
    en: '“{title}” is in force already; nothing was changed',
  },
  'profile-unknown': {
    zh: '这一系列没有第{number}版格式要求',
    en: 'The series has no version {number} of its profile',
  },
  'uncertain-not-found': { zh: '没有编号为{id}的待核数字', en: 'There is no uncertain figure {id}' },
  'import-encoding': {
    zh: '“{name}”不是 UTF-8、UTF-16 或 GB18030 编码的文本',
    en: '{name} is not text in UTF-8, UTF-16 or GB18030',
  },
  'import-encoding-sent': {
    zh: '“{name}”中有不是 UTF-8 编码的字节；其他编码的文件请以 files 或 application/octet-stream 发送',
    en: '{name} has bytes that are not UTF-8; send text in another encoding as files or as application/octet-stream',
  },
  'import-empty': { zh: '“{name}”中没有文字', en: '{name} has no text in it' },
  'import-no-cases': { zh: '“{name}”中没有找到案例', en: 'No case was found in {name}' },
  'import-json': {
    zh: '“{name}”不是有效的 JSON，可能已损坏或不完整',
    en: '{name} is not valid JSON: it may be damaged or incomplete',
  },
  'import-too-large': {
    zh: '“{name}”有{size} MB，超过上限{limit} MB',
    en: '{name} has {size} MB, more than the limit of {limit} MB',
  },
  'import-locked': {
    zh: '《{title}》为“{state}”，正在审核，不能覆盖；请先退回',
    en: '“{title}” is {state}: in review, not to be written over; return it first',
  },
  'import-case-id-taken': {
    zh: '案例编号“{id}”已由批次《{batch}》使用',
    en: 'The case id {id} is in use in the batch “{batch}”',
  },
  'import-overwrite-unknown': {
    zh: '要求覆盖的案例“{id}”不在文件中',
    en: 'Case {id}, named to be written over, is not in the document',
  },
  'import-batch-differs': {
    zh: '编号“{id}”已属于{issuer}“{series}”第{ordinal}批，与文件不是同一批次；请另取编号',
    en: 'The id {id} belongs to batch {ordinal} of “{series}” by {issuer}, another one than the document says; choose another id',
  },
  'parameter-unknown': {
    zh: '不支持参数“{name}”；可用：{expected}',
    en: 'Unknown parameter {name}; there are: {expected}',
  },
  'parameter-invalid': {
    zh: '参数“{name}”应为：{expected}；收到“{received}”',
    en: 'Parameter {name}: expected {expected}, got {received}',
  },
  'parameter-encoding': {
    zh: '参数“{name}”的字节不是 UTF-8 文字',
    en: 'Parameter {name}: its bytes are no UTF-8',
  },
  'method-not-allowed': { zh: '此地址不支持 {method}', en: '{method} cannot be done at this address' },
  'parameter-missing': { zh: '缺少参数“{name}”：{expected}', en: 'Parameter {name} is missing: {expected}' },
  'database-unavailable': {
    zh: '数据库暂时无法访问，请稍后再试',
    en: 'The database cannot be reached just now; try again later',
  },
  'cursor-unknown': {
    zh: '游标“{cursor}”不属于本数据库（可能已从备份恢复）；请不带 since 从头同步',
    en: 'The cursor {cursor} is not of this database, which may have been restored; start over without since',
  },
  'rate-limited': {
    zh: '请求过于频繁：每{window}秒最多{limit}次，请在{reset}秒后重试',
    en: 'Too many requests: {limit} in {window} seconds; try again in {reset} seconds',
  },
  'answer-too-large': {
    zh: '内容有{size}字，超过一次应答的上限{limit}字；请缩小范围',
    en: 'The answer has {size} characters, more than the limit of {limit}; ask for less',
  },
  'revision-not-found': { zh: '没有第{number}号版本', en: 'There is no revision {number}' },
  'comment-not-found': { zh: '没有编号为{id}的批注', en: 'There is no comment {id}' },
  'comment-empty': { zh: '请填写批注内容', en: 'Write the comment' },
  'comment-words': {
    zh: '已保存的正文中找不到“{quote}”，或有多处无法分辨；请刷新后重新选取',
    en: 'The saved text has no “{quote}”, or several that cannot be told apart; reload and select the words again',
  },
  'suggestion-same': { zh: '建议的文字与原文相同', en: 'What is suggested is what the text says already' },
  'suggestion-undecided': {
    zh: '这是修改建议，请采纳或不采纳',
    en: 'This is a suggestion: take it or leave it',
  },
  'suggestion-decided': {
    zh: '{who}已处理过这条建议；请刷新后查看',
    en: '{who} has decided on this suggestion already; reload to see how',
  },
  'suggestion-role': {
    zh: '只有录入本案例的人员可以采纳或不采纳建议',
    en: 'Suggestions are taken or left by those who write the case',
  },
  'suggestion-not-found': { zh: '没有编号为{id}的修改建议', en: 'There is no suggestion {id}' },
  'inquiry-not-found': { zh: '没有编号为{id}的核实请求', en: 'There is no inquiry {id}' },
  'inquiry-to': { zh: '请填写请谁核实', en: 'Say who is asked' },
  'inquiry-days': { zh: '链接有效期应为1至{most}天', en: 'A link lives 1 to {most} days' },
  'inquiry-passages': {
    zh: '请选择1至{most}处文字，每处不超过{longest}字',
    en: 'Choose 1 to {most} passages of at most {longest} characters each',
  },
  'inquiry-words': {
    zh: '保存的案例中此处没有“{quote}”；请先保存，再选一次',
    en: 'The saved case does not say “{quote}” there; save it and choose again',
  },
  'plan-not-found': { zh: '没有编号为{id}的发布计划', en: 'There is no plan {id}' },
  'plan-past': { zh: '发布时间须晚于现在，且在一年之内', en: 'The time has to be later than now, and within a year' },
  'plan-zone': { zh: '没有名为“{zone}”的时区', en: 'There is no time zone {zone}' },
  'plan-account': {
    zh: '计划发布的{who}已没有可用的账户',
    en: '{who}, who planned it, has no active account any more',
  },
  'plan-step': { zh: '{who}对《{title}》进行了“{action}”', en: '{who} took the step “{action}” on “{title}”' },
  'plan-kept': { zh: '按计划发布：{time}', en: 'Published as planned: {time}' },
  'ignore-reason': { zh: '请填写忽略的原因', en: 'Say why it is ignored' },
  'fault-not-found': {
    zh: '已保存的内容在“{path}”没有这个问题（{rule}），请保存后再试',
    en: 'The saved text has no such fault at {path} ({rule}); save and try again',
  },
  'fault-blocks': {
    zh: '必须改正，不能忽略：{message}',
    en: 'It has to be corrected and cannot be ignored: {message}',
  },
  'ignored-not-found': { zh: '没有编号为{id}的忽略记录', en: 'There is no ignored fault {id}' },
  'comment-path': { zh: '案例中没有位置“{path}”', en: 'The case has nothing at {path}' },
} as const satisfies Record<string, Bilingual>;

export type CmsRuleId = keyof typeof CMS_MESSAGES;

/** The parameters that the message of a rule asks for, by name. */
export type CmsParams<Id extends CmsRuleId> = TemplateParams<(typeof CMS_MESSAGES)[Id]['en']>;

/** The message of a rule in both languages. */
export function say<Id extends CmsRuleId>(id: Id, params: CmsParams<Id>): Bilingual {
  const fill = (language: Language) => fillTemplate(CMS_MESSAGES[id][language], params, language);
  return { zh: fill('zh'), en: fill('en') };
}
