import type { Figure } from '../schema/figure.ts';
import type { Quantity } from './grammar.ts';
import { matchAt } from './numerals.ts';
import { statePairs } from './states.ts';
import { baseUnit } from './units.ts';

export type Change = Figure['change'];

const WINDOW = 60;
/** Between 由3小时 and 降至20分钟 stand at most so many characters. */
const MAX_STEP = 30;

const UP = '增长(?![点极])|增幅|增速|涨幅|提高|提升|新增(?!长)|增加(?!值)|上升|上涨|上浮|扩大|增产|增收|攀升|延长|多出';
const DOWN =
  '降低|缩短|减少|少排放|压缩|压减|节省|节约(?!集约)|节支|下降|降幅|跌幅|精简|缩减|取消|削减|下调|减免|省去|降本';
const VERB = new RegExp(`(${UP})|(?:${DOWN})`, 'g');
const SHORT_VERB = /(?:([增升涨])|降|减|减排|减税|降费)(?:了|约|近|超)?$/;
const VERB_AFTER = new RegExp(`[ ]?的(?:(${UP})|(?:${DOWN}))`, 'y');

/** Verbs that change how many there are; the others change a measure and say nothing of things counted after them. */
const CHANGES_A_COUNT = /^(?:新增|增加|取消|减少|精简|节省|节约|压减|削减|缩减|压缩)$/;
const ALWAYS_COUNTS = /^(?:新增|取消)$/;
const OWN_PREDICATE = /占|共计|总量|其中|达到?[约近超]?$/;
const ONLY_FILLER = /^(?:了|达到?|为|约|近|超过?|率|量|幅度)*$/;

const TOWARDS = `(?:${UP}|${DOWN}|拓展|扩展|扩充|拓宽|提速|简化|上调|[降减增升缩压扩])`;
const REACHED = new RegExp(`${TOWARDS}了?[至到为成][^，。；：\\d]{0,6}$|${TOWARDS}[^，。；：\\d]{1,16}[至到]$`);
/** Tells where something ended only when it is also said where it began: 由3个整合为1个, 从45天到20天. */
const BECAME =
  /(?:调整|优化|合并|整合|归并|变更?|转变|改|集中)[至到为成][^，。；：\d]{0,6}$|^[^，。；：\d]{0,6}[到至]$/;
const STARTED = /[由从自][^，。；：\d]{0,12}$/;
const STARTED_FORMERLY = /(?:原来|原先|以往|此前|最初)[^，。；：\d]{0,10}$/;
const FORMERLY_NEEDED = /(?:以往|原来|原先|此前|过去)[^，。；：\d]{0,14}(?:需要?|耗时|用时)[^，。；：\d]{0,6}$/;
const COORDINATED = /^[^，。；：\d]{0,14}(?:和|与|及|、)[^，。；：\d]{0,4}$/;
const CLAUSE_BREAKS = '，。；：！？,;!?\n';

interface Context {
  text: string;
  quantity: Quantity;
  /** The clause as far as the number, from the figure before it on. */
  lead: string;
  previous: Context | null;
}

/** Whether each quantity is an increase, a decrease, or the start or end of a change, by figures-guide.md. */
export function changeEach(text: string, quantities: readonly Quantity[]): Change[] {
  const changes: Change[] = [];
  let previous: Context | null = null;
  for (const quantity of quantities) {
    const context: Context = { text, quantity, lead: leadOf(text, quantity, previous?.quantity), previous };
    const started = previous !== null && startsAt(previous, context);
    const reached = REACHED.test(context.lead) || (started && BECAME.test(context.lead));
    if (reached && started) changes[changes.length - 1] = 'from';
    changes.push(reached ? 'to' : changeOf(context, changes.at(-1) ?? null));
    previous = { ...context, previous: null };
  }
  for (const [from, to] of statePairs(text, quantities, changes)) {
    changes[from] = 'from';
    changes[to] = 'to';
  }
  return changes;
}

function changeOf(context: Context, before: Change): Change {
  const { text, quantity, lead } = context;
  const verb = lastVerb(lead);
  if (verb) return reaches(verb, quantity) ? verb.change : null;
  const short = SHORT_VERB.exec(lead);
  if (short) return short[1] === undefined ? 'decrease' : 'increase';
  const after = matchAt(VERB_AFTER, text, quantity.end);
  if (after) return after[1] === undefined ? 'decrease' : 'increase';
  if (FORMERLY_NEEDED.test(lead)) return 'from';
  return sharesVerb(context) && (before === 'increase' || before === 'decrease') ? before : null;
}

interface Verb {
  word: string;
  change: 'increase' | 'decrease';
  /** What stands between the verb and the number. */
  object: string;
}

function lastVerb(lead: string): Verb | null {
  let last: Verb | null = null;
  for (const match of lead.matchAll(VERB)) {
    const object = lead.slice(match.index + match[0].length);
    last = { word: match[0], change: match[1] === undefined ? 'decrease' : 'increase', object };
  }
  return last;
}

function reaches({ word, object }: Verb, { kind }: Quantity): boolean {
  if (ONLY_FILLER.test(object)) return true;
  if (kind === 'count' || kind === 'noun' || kind === 'place' || kind === 'group') {
    return ALWAYS_COUNTS.test(word) || (CHANGES_A_COUNT.test(word) && !object.includes('的'));
  }
  return kind !== 'ratio' || !OWN_PREDICATE.test(object);
}

/** 2万元关税成本和20万元担保资金: one verb for both. */
function sharesVerb({ quantity, lead, previous }: Context): boolean {
  return previous !== null && previous.quantity.kind === quantity.kind && COORDINATED.test(lead);
}

function startsAt(first: Context, second: Context): boolean {
  const step = second.text.slice(first.quantity.end, second.quantity.numberStart);
  if (step.length > MAX_STEP || /[。！？；\n]/.test(step)) return false;
  if (STARTED.test(first.lead)) return true;
  const sameMeasure =
    baseUnit(first.quantity.unit) === baseUnit(second.quantity.unit) || first.quantity.kind === 'time';
  return sameMeasure && first.quantity.kind === second.quantity.kind && STARTED_FORMERLY.test(first.lead);
}

function leadOf(text: string, quantity: Quantity, previous: Quantity | undefined): string {
  const floor = Math.max(previous?.end ?? 0, quantity.numberStart - WINDOW);
  let start = quantity.numberStart;
  while (start > floor && !CLAUSE_BREAKS.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start, quantity.numberStart);
}
