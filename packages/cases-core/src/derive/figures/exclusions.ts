import { HAN_NUMERALS, isDigit, matchAt, type Numeral } from './numerals.ts';
import type { Unit } from './units.ts';

/** Quotation marks nearer than this round a number make it part of a name (“十大创新案例”). */
const SHORT_QUOTE = 12;

const ORDINAL_BEFORE = /(?:第|TOP|top|No\.?)[ ]?$/;
const RANK_BEFORE = /(?<![革施新化此以之目提当先行])前[ ]?$/;
const VAGUE_BEFORE = /[数几][ ]?$/;
const CODE_BEFORE = /(?:[A-Za-z][A-Za-z\d.\-/]{0,12}|[\d.][./:：+-]|[A-Za-z]\+)[ ]?$/;
const ACRONYM_BEFORE = /(?:^|[^A-Za-z\d])[A-Z]{3,}[ ]?$/;
const CODE_AFTER = /\.\d|\+[\dA-Za-z]|[/:]\d|-\d/y;
const ONE_UNIT = new Set(['个', '份', '次', '张', '项', '家', '套', '票', '天', '小时', '个小时', '年']);
const ONLY_ONE =
  /(?:[仅只](?:需要?|要|用|有|能)?(?:填写|提交|申报|办理|提供|递交|报)?|(?:合并|归并|整合|精简|压缩|集中|减少|降|减|缩短)(?:成|为|至|到))$/;
const SET_UP_UNIT = new Set(['个', '套', '家', '座']);
const SET_UP = /(?:上线|构建|建立|打造|建设|建成|搭建|开设|设立|组建|成立|开发|以)了?$/;
const SAME_ONE_BEFORE = /[同这某另每唯]$/;

const FIXED_PHRASE = new RegExp(
  [
    '[百千万]家[争灯万]',
    '三位一体',
    '[四五]位一体',
    '[三两]重一大',
    '(?:四个|两个)(?:意识|自信|维护|确立|全面|百年)',
    '三个(?:代表|务必|一)',
    '[二三四五六七八九]个一',
    '八项规定',
    '二(?!十|百|千|万)',
    '两(?:国|地|方|化|岸|端|头|段|会|江|件套|手)',
    '三(?:门峡|大球|国演义|天两头)',
    '两[山省]一',
    '两个轮子',
    '[十百千](?:百|千|万|[百千]万)工程',
    '十佳',
  ].join('|'),
  'y',
);
/** 党的二十大精神, 十九届五中全会, 市十五届人大: meetings by their number. */
const PARTY_BEFORE = /(?:党的|中共|大[、和])$/;
const CONGRESS_AFTER =
  /大(?:$|[，。；、：）和]|精神|报告|以来|召开|部署|代表|确定|提出|作出|强调|胜利|闭幕|开幕|关于|[前后]|战略部署|要求)/y;
const SESSION_AFTER = /届[一二三四五六七八九十]{0,2}[次中]?(?:全会|会议|中央|全国人大|人大|人民代表|政协)/y;
const GROUP_OF_NATIONS_AFTER = /国集团/y;
/** 十大改革案例, 五大发展理念 are titles; 九大产业链 are counted. */
const TITLE_AFTER =
  /大[^，。；：、！？\d]{0,10}(?:案例|典型|经验|人物|事件|新闻|品牌|理念|名片|亮点|热词|先锋|标兵|成果|称号|攻坚战)/y;
const TITLE_BEFORE = /(?:入选|获评|荣获|评为|列入|跻身|位列)[^，。；：、]{0,8}$/;
const NAMED_PLAN_AFTER = /[^，。；：、]{0,2}(?:行动|规划|计划|攻坚)/y;
const ONE_OF_THEM_AFTER = /[^，。；：、！？\d]{0,12}之一/y;
const ROUND_THE_CLOCK_AFTER = /(?!时间)[\u4e00-\u9fff“]/y;
const REACHED_BEFORE = /[至到为由从用时需约过近超达内缩短]$/;
const RANK_AFTER = /[名位强个]/y;

/** A number that counts nothing whatever follows it: ordinals, ranks, parts of codes, approximate 数十 and 几百. */
export function isNameOrOrdinal(text: string, at: number, numeral: Numeral): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  if (ORDINAL_BEFORE.test(before)) return true;
  if (RANK_BEFORE.test(before) && matchAt(RANK_AFTER, text, numeral.end)) return true;
  if (!numeral.arabic) return VAGUE_BEFORE.test(before) || isSetPhrase(text, at, before, numeral);
  if (CODE_BEFORE.test(before) && !ACRONYM_BEFORE.test(before)) return true;
  return false;
}

/** Digits that go on as a code, version or sum: 9+2, 10:30, 1422-2022. */
export function continuesAsCode(text: string, end: number): boolean {
  return matchAt(CODE_AFTER, text, end) !== null;
}

/** A number with its unit that is nevertheless part of a name or set phrase. */
export function isNamed(text: string, at: number, numeral: Numeral, unit: Unit): boolean {
  if (unit.kind === 'group' && matchAt(ONE_OF_THEM_AFTER, text, unit.end)) return true;
  if (unit.unit === '年' && matchAt(NAMED_PLAN_AFTER, text, unit.end)) return true;
  if (!numeral.arabic && isDigit(text.charCodeAt(unit.end))) return true;
  if (isRoundTheClock(text, at, numeral, unit)) return true;
  return startsShortQuote(text, at, unit.end, numeral);
}

function isSetPhrase(text: string, at: number, before: string, numeral: Numeral): boolean {
  return (
    SAME_ONE_BEFORE.test(before) ||
    isMeeting(text, numeral, before) ||
    (text[numeral.end] === '大' && (TITLE_BEFORE.test(before) || matchAt(TITLE_AFTER, text, numeral.end) !== null)) ||
    HAN_NUMERALS.includes(before.at(-1) ?? '·') ||
    matchAt(FIXED_PHRASE, text, at) !== null
  );
}

function isMeeting(text: string, { end, value }: Numeral, before: string): boolean {
  if (text[end] === '大' && value > 10) return PARTY_BEFORE.test(before) || matchAt(CONGRESS_AFTER, text, end) !== null;
  return matchAt(SESSION_AFTER, text, end) !== null || matchAt(GROUP_OF_NATIONS_AFTER, text, end) !== null;
}

/** 一 counts where one is the point: 一个月, 仅需填写一份, 归并成一个, 上线一个平台. Elsewhere (一条路径) it is an article. */
export function countsOne(text: string, at: number, { unit }: Unit): boolean {
  if (unit === '个月' || unit === '个工作日' || unit === '个星期' || unit === '倍') return true;
  const before = text.slice(Math.max(0, at - 10), at);
  return (ONE_UNIT.has(unit) && ONLY_ONE.test(before)) || (SET_UP_UNIT.has(unit) && SET_UP.test(before));
}

/** 24小时机坪直提 and 7×24小时服务 name a kind of service. */
function isRoundTheClock(text: string, at: number, numeral: Numeral, { unit, end }: Unit): boolean {
  if (numeral.value !== 24 || unit !== '小时') return false;
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[×xX*]$/.test(before)) return true;
  return (
    !REACHED_BEFORE.test(before) &&
    matchAt(ROUND_THE_CLOCK_AFTER, text, end) !== null &&
    !/[内以左之]/.test(text[end] ?? '')
  );
}

/** “十大创新案例”, “3个一”: a short quotation that opens with the number and goes on after its unit is a name. */
function startsShortQuote(text: string, at: number, end: number, numeral: Numeral): boolean {
  const opening = text.slice(Math.max(0, at - (numeral.arabic ? 1 : SHORT_QUOTE)), at);
  const open = Math.max(opening.lastIndexOf('“'), opening.lastIndexOf('‘'));
  if (open < 0 || /[”’]/.test(opening.slice(open))) return false;
  const closing = text.slice(end, end + SHORT_QUOTE).search(/[”’]/);
  return numeral.arabic ? closing > 0 : closing >= 0;
}
