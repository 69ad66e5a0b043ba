import { clauseStart } from './clause.ts';
import type { Quantity } from './grammar.ts';
import { matchAt } from './numerals.ts';

const WINDOW = 40;
const MAX_LABEL = 24;
const MAX_TAIL = 12;

const COUNTED_NOUN = /[ ]?的?((?:(?![和与及等的为在将并])[\u4e00-\u9fffA-Za-z“”]){2,24})/y;
const VERB_INSIDE =
  /(?:试点|实施|组成|建立|完成|开展|签订|集中|推出|联合|进行|提供|实现|同步|共同|升级|创新|发起|参与|上云|使用|达成|退场|汇总|分别|减少|增加|增长|压缩|缩短|精简|提升|降|合并|整合|缩减|拓展|扩大|以上|以下)/;
const NAME_BREAKS = '，。；：！？、,;!?\n（）()《》';
const LEADING =
  /^(?:截至|目前|其中|并|且|及|以及|和|与|将|把|为|使|让|已|共|共计|累计可|预计|可|的|等|了|实现|推动|带动|有效|全面|大幅|进一步)+/;
const LEADING_VERB =
  /^(?:降低|缩短|减少|压缩|节省|节约|提升|提高|新增|增加|取消|拥有|设立|开通|布局|打造|建设|发布)了?/;
const TRAILING =
  /(?:由|从|自|至|到|为|成|达到?|约|近|超过?|突破|逾|已|共|可|需要?|仅|只|用|了|均|分别|同比|原来的?|最初的?|以往的?|实现|大约|大概|不超过|不到|最快|每小时|增长|降低|压减|缩减|缩短|减少|压缩|节省|节约|提升|提高|下降|增加|精简|拓展|扩大|降|减|增|延长|有|占|的|在|等值|接近|最大)+$/;
const DATE = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[末底初度]?的?/g;
const OUTSIDE_LABEL = /[^\u4e00-\u9fffA-Za-z\d“”‘’\-—·%/+]/g;

/**
 * A short name of what each quantity measures, in the text's own words: the noun after a count, the words before a
 * measure. Where neither stands there (由3小时降至20分钟, …，同比增长5%) it is that of the quantity just before.
 */
export function labelEach(text: string, quantities: readonly Quantity[]): string[] {
  const labels: string[] = [];
  let previousEnd = 0;
  for (const quantity of quantities) {
    const near = quantity.start - previousEnd <= WINDOW;
    labels.push(ownLabel(text, quantity, previousEnd) || (near ? (labels.at(-1) ?? '') : ''));
    previousEnd = quantity.end;
  }
  return labels;
}

function ownLabel(text: string, quantity: Quantity, previousEnd: number): string {
  const counts = quantity.kind === 'count' || quantity.kind === 'place' || quantity.kind === 'group';
  const after = nounAfter(text, quantity.end);
  const before = nameBefore(text, quantity.start, previousEnd);
  const label = counts ? after || before : before || after;
  return label.replace(OUTSIDE_LABEL, '').slice(0, MAX_LABEL);
}

function nounAfter(text: string, at: number): string {
  const noun = matchAt(COUNTED_NOUN, text, at)?.[1] ?? '';
  const verb = noun.search(VERB_INSIDE);
  return verb > 0 ? noun.slice(0, verb) : verb === 0 ? '' : noun;
}

function nameBefore(text: string, at: number, previousEnd: number): string {
  const clause = text.slice(clauseStart(text, at, previousEnd, WINDOW, NAME_BREAKS), at);
  return withoutTrailing(clause.replace(DATE, '').trim())
    .replace(LEADING, '')
    .replace(LEADING_VERB, '')
    .slice(-MAX_LABEL);
}

function withoutTrailing(clause: string): string {
  const tail = clause.slice(-MAX_TAIL);
  return clause.slice(0, clause.length - tail.length) + tail.replace(TRAILING, '');
}
