import type { Figure } from '../../schema/figure.ts';
import { clauseStart } from './clause.ts';
import type { Quantity } from './grammar.ts';
import { matchAt } from './numerals.ts';
import { statePairs } from './states.ts';
import { numeratorOf } from './units.ts';

const WINDOW = 60;
/** Between 由3小时 and 降至20分钟 stand at most so many characters. */
const MAX_STEP = 30;

const UP =
  '增长(?![点极率的]|贡献|动力|引擎|潜力|空间|态势)|提高|提升|新增(?!长)|增加(?!值)|提速|提效|上升|上涨|上扬|走高|上浮|扩大|增产|增收|上调|回升|攀升|' +
  '跃升|反弹|激增|猛增|净增|延长|多出';
const DOWN =
  '负增长|降低|缩短|减少|少排放|少[花付用跑走填等交缴报耗]|压缩|压减|压降|节省|节约(?!集约)|节支|下降|精简|下浮|下滑|下跌|走低|回落|缩减|取消|削减|' +
  '下调|减免|减轻|减负(?!幅|率|成)|减排|减(?=环节|材料|时限|时间|费用|跑动|流程|成本|事项)|省[去下]|降本|降价|收窄|缩小|萎缩|节[水电油煤]';
/** Nouns: 增速为8% says how much, not where it ended. */
const UP_BY = '增幅|增速|涨幅|增长率';
const DOWN_BY = '降幅|跌幅|减幅';
const VERB = new RegExp(`(${UP}|${UP_BY})|(?:${DOWN}|${DOWN_BY})`, 'g');
const SHORT_VERB = /(?:([增升涨])|降|减|减税|降费|省(?=了))(?:了|约|近|超)?$/;
/** 较公路运输少5个百分点, 比上年同期多2100笔. */
const COMPARED = /[较比][^，。；：\d]{1,16}(?:([多高长贵])|[少低快短省]|便宜)[约近]?$/;
/** 高于全市外贸增速14.2个百分点: a level beside another one. */
const BESIDE = /[高低]于(?:(?![高低]于)[^，。；：\d]){2,30}$/;
/** 由7天减至当日办结: the start of a change whose end is no number. */
const START_BEFORE = /[由从](?!业)[^，。；：\d]{0,8}$/;
const SIGN = /[-－−+＋][ ]?$/;
const SIGNED_CHANGE = /(?:同比|环比|增速|增幅|涨幅|增长率?|[（(]|[较比][^，。；：\d]{1,12})[为达是]?$/;
const VERB_AFTER = new RegExp(`[ ]?的(?:(${UP}|${UP_BY})|(?:${DOWN}|${DOWN_BY}))`, 'y');

/** Verbs that change how many there are; the others change a measure and say nothing of things counted after them. */
const CHANGES_A_COUNT = /^(?:新增|增加|取消|减少|精简|节省|节约|压减|削减|缩减|压缩|减|少.|省下)$/;
const ALWAYS_COUNTS = /^(?:新增|取消)$/;
const OWN_PREDICATE = /占|贡献|共计|总量|其中|达到?[约近超]?$/;
const ONLY_FILLER = /^(?:了|达到?|为|约|近|超过?|率|量|幅度)*$/;

const TOWARDS = `(?:${UP}|${DOWN}|拓展|扩展|扩充|拓宽|简化|放宽|清理|壮大)`;
const REACHING = '(?:[至到][^，。；：\\d]{0,6}|[为成][仅只需要约近超过不足到申报办理]{0,6})$';
const MENTIONS_END = /[至到为成现今→]/;
/** 降至, 缩减为只需申报, 压缩办理时间至; 达到 states a level. */
const REACHED = new RegExp(
  `(?:${TOWARDS}|[降减增升缩压扩])了?${REACHING}|${TOWARDS}[^，。；：\\d]{1,16}(?<!达)[至到]$`,
);
const LEADS_ON = new RegExp(`[左右以上]{0,2}(?:${TOWARDS}|[降减缩压变改]|转变?)[至到为成](?![\\d])`, 'y');
/** Tells where something ended only when it is also said where it began: 由3个整合为1个, 从45天到20天. */
const BECAME =
  /(?:调整|优化|[合归]?并|整合|变更?|转变?|改|集中|发展)[至到为成][^，。；：\d]{0,8}$|^[^，。；：\d]{0,6}[到至]$|(?:现在?|如今)[只仅已]?需?要?[^，。；：\d]{0,4}$|^[ ]?→[ ]?$/;
const STARTED = /[由从自][^，。；：\d]{0,12}$/;
const STARTED_FORMERLY = /(?:原来|原先|原本|原需|原为|以往|此前|最初)[^，。；：\d]{0,10}$/;
const FORMERLY_NEEDED = /(?:以往|原来|原先|此前|过去)[^，。；：\d]{0,14}(?:需要?|耗时|用时)[^，。；：\d]{0,6}$/;
const DATE_INSIDE = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[末底初]?的?/g;
const COORDINATED = /^[^，。；：\d]{0,14}(?:和|与|及|、)[^，。；：\d]{0,4}$/;

interface Context {
  text: string;
  quantity: Quantity;
  /** The clause as far as the number, from the figure before it on. */
  lead: string;
  previous: Context | null;
}

/** Whether each quantity is an increase, a decrease, or the start or end of a change, by figures-guide.md. */
export function changeEach(text: string, quantities: readonly Quantity[]): Figure['change'][] {
  const changes: Figure['change'][] = [];
  let previous: Context | null = null;
  for (const quantity of quantities) {
    const context: Context = { text, quantity, lead: leadOf(text, quantity, previous?.quantity), previous };
    const started = previous !== null && startsAt(previous, context);
    const reached = reachesEnd(context.lead, started) || endsSameVerb(context.lead, changes.at(-1));
    if (reached && started) markStart(quantities, changes);
    changes.push(reached ? 'to' : changeOf(context, changes.at(-1) ?? null));
    previous = { ...context, previous: null };
  }
  for (const [from, to] of statePairs(text, quantities, changes)) {
    changes[from] = 'from';
    changes[to] = 'to';
  }
  return changes;
}

function reachesEnd(lead: string, started: boolean): boolean {
  return MENTIONS_END.test(lead) && (REACHED.test(withoutBase(lead)) || (started && BECAME.test(lead)));
}

/** 压缩为原来的: to a fraction of what was. */
function withoutBase(lead: string): string {
  const at = lead.endsWith('的') ? lead.search(/[至到为成][^至到为成]*$/) : -1;
  return at < 0 ? lead : lead.slice(0, at + 1);
}

/** 缩短80%至1天: by how much, then where it ended. */
function endsSameVerb(lead: string, before: Figure['change'] | undefined): boolean {
  return (before === 'increase' || before === 'decrease') && /^[至到]$/.test(lead);
}

function changeOf(context: Context, before: Figure['change']): Figure['change'] {
  const { text, quantity, lead } = context;
  const sign = SIGN.exec(text.slice(quantity.start, quantity.numberStart));
  const words = sign ? lead.slice(0, lead.length - sign[0].trimEnd().length) : lead;
  if (sign && SIGNED_CHANGE.test(words)) return /[+＋]/.test(sign[0]) ? 'increase' : 'decrease';
  if (START_BEFORE.test(lead)) return matchAt(LEADS_ON, text, quantity.end) ? 'from' : null;
  if (quantity.kind === 'ratio' && BESIDE.test(lead)) return null;
  const compared = COMPARED.exec(lead);
  if (compared && !(quantity.kind === 'ratio' && compared[0].includes('快'))) {
    return compared[1] === undefined ? 'decrease' : 'increase';
  }
  const verb = lastVerb(lead);
  if (verb) return reaches(verb, quantity) ? verb.change : null;
  const short = SHORT_VERB.exec(lead);
  if (short) return short[1] === undefined ? 'decrease' : 'increase';
  const after = matchAt(VERB_AFTER, text, quantity.end);
  if (after) return after[1] === undefined ? 'decrease' : 'increase';
  if (FORMERLY_NEEDED.test(lead)) return 'from';
  return before !== 'from' && sharesVerb(context, before) ? before : null;
}

/** The latest figure is where a change began, and so are those it is listed with: 由15天、10天分别压缩至5天、3天. */
function markStart(quantities: readonly Quantity[], changes: Figure['change'][]): void {
  for (let index = changes.length - 1; index >= 0 && changes[index] === null; index -= 1) {
    changes[index] = 'from';
    const [before, last] = [quantities[index - 1], quantities[index]];
    if (!before || !last || before.unit !== last.unit || last.start - before.end !== 1) return;
  }
}

interface Verb {
  word: string;
  change: 'increase' | 'decrease';
  /** What stands between the verb and the number. */
  object: string;
}

function lastVerb(lead: string): Verb | null {
  let last: Verb | null = null;
  for (let match = matchAt(VERB, lead, 0); match; match = VERB.exec(lead)) {
    const object = lead.slice(match.index + match[0].length);
    last = { word: match[0], change: match[1] === undefined ? 'decrease' : 'increase', object };
  }
  return last;
}

function reaches({ word, object }: Verb, { kind }: Quantity): boolean {
  if (ONLY_FILLER.test(object)) return true;
  if (word === '新增' && kind === 'ratio') return false;
  if (kind === 'count' || kind === 'noun' || kind === 'place' || kind === 'group') {
    return ALWAYS_COUNTS.test(word) || (CHANGES_A_COUNT.test(word) && !object.includes('的'));
  }
  return kind !== 'ratio' || !OWN_PREDICATE.test(object);
}

/** 2万元关税成本和20万元担保资金, 新增岗位80个、资本5亿元: one verb for both; of levels reached (5天、3天) only those listed at once. */
function sharesVerb({ quantity, lead, previous }: Context, before: Figure['change']): boolean {
  if (previous?.quantity.end === quantity.start && before !== 'to') return true;
  if (previous?.lead.includes('新增') && /^[、和及]/.test(lead) && COORDINATED.test(lead)) return true;
  if (previous?.quantity.kind !== quantity.kind) return false;
  return before === 'to' ? /^[、和与及]$/.test(lead) : COORDINATED.test(lead);
}

/** Whether `first` is where the change began that ends at `second`, should `second` be an end. */
function startsAt(first: Context, second: Context): boolean {
  const step = second.text.slice(first.quantity.end, second.quantity.numberStart);
  if (step.length > MAX_STEP || /[。！？；\n]/.test(step)) return false;
  if (STARTED.test(first.lead)) return true;
  if (!sameMeasure(first.quantity, second.quantity)) return false;
  return STARTED_FORMERLY.test(first.lead) || !/[，、：,:]/.test(step);
}

function sameMeasure(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && (a.kind === 'time' || numeratorOf(a.unit) === numeratorOf(b.unit));
}

function leadOf(text: string, quantity: Quantity, previous: Quantity | undefined): string {
  const lead = text.slice(clauseStart(text, quantity.numberStart, previous?.end ?? 0, WINDOW), quantity.numberStart);
  return lead.replace(DATE_INSIDE, '').trimEnd();
}
