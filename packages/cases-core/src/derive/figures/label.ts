import type { Figure } from '../../schema/figure.ts';
import { clauseStart } from './clause.ts';
import type { Quantity } from './grammar.ts';
import {
  BARE,
  COMPARED,
  DONE,
  isName,
  LEADING,
  LEADS_TO_FIGURE,
  LISTED,
  OBJECT_FOLLOWS,
  PER,
  VERB,
  VERB_AFTER_NOUN,
} from './label-words.ts';
import { matchAt } from './numerals.ts';

const WINDOW = 40;
const MAX_LABEL = 24;
const LONGEST_LIST = 6;
const SHORT = 4;
const NAME_BREAKS = '，。；：！？、,;:!?\n（）()《》→';

const NOUN_AFTER = /[ ]?的?((?:国家和地区|[\u4e00-\u9fffA-Za-z“”·]){1,40})/y;
/** 13个化工、电力等重大项目: what the list is of. */
const OF_LIST = /[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}){1,4}等(?=[\u4e00-\u9fff]{2})/y;
/** 近千家企业生产数据: whoever is counted, without what they do or have. */
const ORGANISATION = /^.*?(?:企业|公司|银行|机构|法院|商户|单位|合作社|供应商|服务商)(?![群家主联集部])/;
/** 9个市推广应用: a noun of one character. */
const PLACE = /^[省市县区国州](?=在|已|推广|共同|联合|参与|实现|开展|[，。、；]|$)/;
/** 72个开行城市, 30家签约企业: a verb that tells which. */
const DOING =
  /(?:开行|签约|参与|试点|合作|入驻|接入|覆盖|受益|落地|发起|共建|对接|投产|开工)(?:城市|国家|地区|企业|单位|机构|部门|园区|港口|银行|项目|商户|高校)(?=[中的，。、；]|$)/y;
const DONE_BY = /[\u4e00-\u9fff]{2,8}(?=[，。；：、]|$)/y;
const SHARE_OF = /(?:的|(?<=[上下]))([\u4e00-\u9fff“”]{2,12})/y;
/** 到货周期为海运的三分之一. */
const SHARED_BASE = /(?<=.{2})(?<!行)[为是][^，]{1,12}的$/;
/** “铁路快通”使通关时间缩短: what was done comes before what it changed. */
const MADE_SO = /^.*(?<![大天驱即促致])使(?![用命馆得者领])/;
/** 平台已为城市累计授权次数, 港口连续三年吞吐量. */
const SO_FAR = /^(?:[^已]*已.{0,16}?累计|[^连]*连续[一两二三四五六七八九十\d]{1,2}个?[年月季日天])(?=.{3})/;
const LOOSE_END = /(?:(?<![集其初高途])中|(?<![所国占拥持自享含私])有|现|已)$/;
/** 进口15.2小时、出口0.6小时: the other side of a name that was given in full. */
const SIDE = /(?:[进出]口|线[上下]|[出入]境)$/;
/** 每个项目节省2000元: whose each it is, not what was saved. */
const EACH = /^每[个家票单箱项][^费价本率量额润时]{1,6}$/;
/** 大约可少排放7万吨: what the text of a figure has before its number. */
const LED_BY_VERB = /^[\u4e00-\u9fff]*(?:排放|[付交缴花用跑走填等报])(?=[\d])/;
const MEAN = /^(?:[日月年]均|平均)/;

/**
 * A noun phrase for what each quantity measures, cut from the text in whole words: the noun after a count, the name
 * before a measure. Where no name stands there (由3小时降至20分钟, 同比增长5%) it is that of the quantity before in the
 * sentence; where none can be cut whole it is empty.
 */
export function labelEach(
  text: string,
  quantities: readonly Quantity[],
  changes: readonly Figure['change'][],
): string[] {
  const labels: string[] = [];
  quantities.forEach((quantity, index) => {
    labels.push(labelOf({ text, quantities, index, labels }, quantity, changes[index] ?? null));
  });
  return labels;
}

interface Context {
  text: string;
  quantities: readonly Quantity[];
  index: number;
  /** Those of the quantities before. */
  labels: readonly string[];
}

function labelOf(context: Context, quantity: Quantity, change: Figure['change']): string {
  const { text, quantities, index, labels } = context;
  const ends = change === 'from' || change === 'to';
  const counted = isCounted(quantity);
  const noun = (counted && !ends ? nounAfter(text, quantity) : '') || nameInTurn(context);
  if (noun !== '') return noun;
  const previous = quantities[index - 1];
  const name = nameBefore(text, quantity, previous?.end ?? 0);
  const after = (counted ? ends : name.objectFollows && quantity.kind !== 'time') ? nounAfter(text, quantity) : '';
  const own = ends ? name.label || after : after || (quantity.kind === 'place' ? '' : name.label);
  return (
    (own.length < SHORT || name.objectFollows ? shareOf(text, quantity) : '') ||
    otherSide(own, labels.at(-1)) ||
    (name.bare && goesOn(text, quantity, previous, change) ? inherited(context) : '') ||
    (quantity.kind === 'amount' ? nounAfter(text, quantity) : '')
  );
}

/** What is counted anew is not what was measured before, unless it is how much that changed. */
function goesOn(text: string, quantity: Quantity, previous: Quantity | undefined, change: Figure['change']): boolean {
  if (change !== null || quantity.unit === previous?.unit) return true;
  if (!isCounted(quantity)) return quantity.kind !== 'time' || previous === undefined || !isCounted(previous);
  return previous !== undefined && /^[、和]$/.test(text.slice(previous.end, quantity.start));
}

function isCounted({ kind }: Quantity): boolean {
  return kind === 'count' || kind === 'place' || kind === 'noun' || kind === 'group';
}

/** 9省区, 30万服务商 count what their unit says: what follows is theirs (沿黄九省的出海口) or done by them (被5部门推广). */
function nounAfter(text: string, { kind, unit, start, end }: Quantity): string {
  if (kind === 'place' || kind === 'noun')
    return named((/[被由获经]/.test(text.charAt(start - 1)) && matchAt(DONE_BY, text, end)?.[0]) || unit, 1);
  const list = matchAt(OF_LIST, text, end);
  return nounAt(NOUN_AFTER, text, list ? end + list[0].length : end, unit);
}

/** 90%以上的企业. */
function shareOf(text: string, { kind, end }: Quantity): string {
  return kind === 'ratio' ? nounAt(SHARE_OF, text, end) : '';
}

function otherSide(own: string, before = ''): string {
  const whole = own.length === 2 && before.length > 2 && SIDE.test(own) && SIDE.test(before);
  return whole ? before.replace(SIDE, own) : own;
}

function nounAt(pattern: RegExp, text: string, at: number, unit = ''): string {
  const run = matchAt(pattern, text, at)?.[1] ?? '';
  if (unit === '个' && PLACE.test(run)) return run.charAt(0);
  const attributive = matchAt(DOING, run, 0)?.[0];
  if (attributive !== undefined) return attributive;
  const verb = run.search(VERB_AFTER_NOUN);
  if (verb === 0) return run.includes('的') ? nounAt(SHARE_OF, run, run.indexOf('的')) : '';
  const noun = (verb < 0 ? run : run.slice(0, verb)).replace(LOOSE_END, '');
  const name = named((unit === '家' && ORGANISATION.exec(noun)?.[0]) || noun);
  return name === '' && run.charAt(verb) === '的' ? nounAt(SHARE_OF, run, verb) : name;
}

interface NameBefore {
  label: string;
  bare: boolean;
  objectFollows: boolean;
}

/** The name that the clause before the figure ends with; `bare` where the clause says nothing of its own. */
function nameBefore(text: string, { start, end }: Quantity, floor: number): NameBefore {
  const quantityText = text.slice(start, end);
  const bracket = /[（(]/.test(text.charAt(start - 1)) ? 1 : 0;
  const from = clauseStart(text, start - bracket, floor, WINDOW, NAME_BREAKS);
  const cut = from > floor && !NAME_BREAKS.includes(text.charAt(from - 1));
  const clause = text.slice(from, start - bracket);
  const words = stripped(clause.replace(SHARED_BASE, '')).replace(LISTED, '').replace(MADE_SO, '').replace(SO_FAR, '');
  const object = objectIn(words);
  const name = object ?? (cut ? words.replace(/^.*的/, '') : withoutDone(words));
  const bare = BARE.test(words);
  const part = clause.endsWith('等');
  const label = bare || part || (cut && name === words) ? '' : named(name);
  const objectFollows = OBJECT_FOLLOWS.test(clause + (LED_BY_VERB.exec(quantityText)?.[0] ?? ''));
  return { label: objectFollows && EACH.test(label) ? '' : label, bare, objectFollows };
}

/** A clause without what leads to the figure and what leads to its name. */
function stripped(clause: string): string {
  const words = repeated(clause.trim(), (left) => withoutEnd(left, LEADS_TO_FIGURE).replace(PER, '').trimEnd());
  return repeated(beforeComparison(words), (left) => withoutEnd(left.replace(LEADING, ''), LEADS_TO_FIGURE).trim());
}

function withoutDone(words: string): string {
  const left = withoutEnd(words, DONE);
  return left === words ? words : stripped(left);
}

function withoutEnd(words: string, end: RegExp): string {
  const found = end.exec(words)?.[1] ?? '';
  return found === '' ? words : words.slice(0, -found.length);
}

function beforeComparison(words: string): string {
  const at = words.search(COMPARED);
  return at < 0 ? words : words.slice(0, at);
}

function repeated(words: string, step: (left: string) => string): string {
  const next = step(words);
  return next === words ? words : repeated(next, step);
}

/** 每年可为船公司节省燃油费用 speaks of 燃油费用. */
function objectIn(words: string): string | null {
  let end = words.length;
  for (let match = matchAt(VERB, words, 0); match; match = VERB.exec(words)) end = VERB.lastIndex;
  return words.length - end >= 2 ? stripped(words.slice(end)) : null;
}

function named(words: string, shortest = 2): string {
  const name = words.length > MAX_LABEL ? words.replace(/^.*的/, '') : words;
  return name.length >= shortest && name.length <= MAX_LABEL && isName(name) ? name : '';
}

/** The name given before in the sentence, or in front of a colon. */
function inherited({ text, quantities, index, labels }: Context): string {
  const [previous, quantity] = [quantities[index - 1], quantities[index]];
  if (!quantity) return '';
  const between = previous && text.slice(previous.end, quantity.start);
  if (between !== undefined && between.length <= WINDOW && !/[。！？\n]/.test(between)) {
    const label = labels[turnOf(text, quantities, index) ?? index - 1] ?? '';
    return /单[日月]|最[高多]/.test(between) ? label.replace(MEAN, '') : label;
  }
  const from = clauseStart(text, quantity.start, previous?.end ?? 0, WINDOW, NAME_BREAKS);
  if (!/[：:]/.test(text.charAt(from - 1))) return '';
  return named(stripped(text.slice(clauseStart(text, from - 1, previous?.end ?? 0, WINDOW, NAME_BREAKS), from - 1)));
}

/** The quantities that stand in one list with this one: 61%和74%. */
function listed(text: string, quantities: readonly Quantity[], index: number): { first: number; last: number } {
  const joined = (at: number): boolean => {
    const [before, after] = [quantities[at - 1], quantities[at]];
    return before !== undefined && after !== undefined && /^[、和与及]$/.test(text.slice(before.end, after.start));
  };
  let [first, last] = [index, index];
  while (index - first < LONGEST_LIST && joined(first)) first -= 1;
  while (last - index < LONGEST_LIST && joined(last + 1)) last += 1;
  return { first, last };
}

/** 进口、出口通关时间分别压缩61%和74%: as many names as figures, each its own. */
function nameInTurn({ text, quantities, index }: Context): string {
  const { first, last } = listed(text, quantities, index);
  const start = quantities[first]?.start ?? 0;
  const clause = text.slice(clauseStart(text, start, quantities[first - 1]?.end ?? 0, WINDOW), start);
  const each = clause.indexOf('分别');
  if (first === last || each < 0) return '';
  const names = stripped(clause.slice(0, each)).split(/[、和与]/);
  const [name = '', whole = ''] = [names[index - first], names.at(-1)];
  if (names.length !== last - first + 1) return '';
  return named(SIDE.test(name) && SIDE.test(whole.slice(0, 2)) ? name + whole.slice(2) : name);
}

/** The figure whose turn it is: …1.04万辆，货值7.7亿美元，分别增长33%、29.5%. */
function turnOf(text: string, quantities: readonly Quantity[], index: number): number | null {
  const { first, last } = listed(text, quantities, index);
  const lead = text.slice(quantities[first - 1]?.end ?? 0, quantities[first]?.start);
  const source = index - (last - first + 1);
  return last > first &&
    source >= 0 &&
    lead.length <= WINDOW &&
    lead.includes('分别') &&
    BARE.test(stripped(lead.slice(1)))
    ? source
    : null;
}
