import { DIMENSION_UNITS, type DimensionKey } from '../../schema/vocabulary/dimension-units.ts';

/**
 * How a unit stands in the text. `place` and `noun` are nouns that follow a number without a measure word (9省, 30万服务商);
 * `group` is 大 (两大集结中心); `none` stands for a number that has no unit of its own.
 */
export type UnitKind = 'time' | 'length' | 'ratio' | 'amount' | 'count' | 'place' | 'group' | 'noun' | 'none';

/** What a unit measures, and how many of the base unit it is; `null` for units that no dimension has. */
export interface Measure {
  readonly dimension: DimensionKey;
  /** What figures of one dimension must share to be compared. */
  readonly base: string;
  readonly factor: number;
}

/** Its own base unit: a currency has no fixed rate to another, a person is no visit. */
const ITSELF = '=';

type Row = readonly [kind: UnitKind, dimension: DimensionKey | null, base: string | null, units: string];

/**
 * The units that are read, with what they measure: the only place that says so. An entry is `unit@factor!notBefore`: the
 * factor is 1 where left out, and the characters after `!` may not follow the unit: 3天 is three days, 3天然气 is not.
 * Where a longer unit begins with a shorter one, the longer one is tried first. A base of `null` is that of the dimension.
 *
 * Calendar time is counted in hours, a month as a twelfth of a year of 365 days; working days are no calendar days and
 * keep a base unit of their own. Measure words count whatever follows them: their base unit is blank. A container is
 * counted in TEU where the text does. Data, temperatures, levels of sound and tonne-kilometres have no dimension.
 */
const ROWS: readonly Row[] = [
  [
    'time',
    'duration',
    null,
    '毫秒@1/3600000 秒钟@1/3600 秒@1/3600 分钟@1/60 刻钟@1/4 小时 天@24!然府津气空河坛 自然日@24 日@24!本均常报志程期照 ' +
      '星期@168 周岁@8760 周@168!年边期口转 年@8760!级期行规计滚攻度末底初货画轻 月@730!份末底初度均',
  ],
  ['time', 'duration', 'workday', '工作日'],
  [
    'length',
    'distance',
    null,
    '公里 千米 km KM 海里@1.852 英里@1.609344 米@1/1000!兰字粉 m@1/1000 公分@1/100000 厘米@1/100000 cm@1/100000 毫米@1/1000000 mm@1/1000000',
  ],
  ['ratio', 'share', null, '% ％ ‰@1/10 成@10!立为员本果交就熟长都功效套分品渝 折@10!叠旧扣算'],
  ['ratio', 'points', null, '百分点 基点@1/100'],
  ['ratio', 'multiple', null, '倍'],
  ['amount', 'money', null, '元!素旦件器宇 人民币 角@1/10!度色落'],
  ['amount', 'money', '美元', '美元 美金'],
  ['amount', 'money', '港元', '港元 港币'],
  ['amount', 'money', ITSELF, '欧元 日元 韩元 英镑 卢布 澳元 加元 新元 瑞士法郎 坚戈 泰铢'],
  [
    'amount',
    'weight',
    null,
    '吨级@1000 吨@1000 t@1000 公斤 千克 kg KG 斤@1/2 克@1/1000!拉服隆 毫克@1/1000000 微克@1/1000000000',
  ],
  ['amount', 'area', null, '平方公里@1000000 平方千米@1000000 km²@1000000 公顷@10000 亩@2000/3 平方米 平米 平方 m² ㎡'],
  ['amount', 'volume', null, '标准立方米 立方米 立方 m³ 升@1/1000!级至到为高降值温 毫升@1/1000000'],
  ['amount', 'energy', null, '千瓦时 kWh KWh 兆瓦时@1000 MWh@1000 GWh@1000000'],
  ['amount', 'energy', 'kW', '千瓦 kW KW 兆瓦@1000 MW@1000 吉瓦@1000000 GW@1000000 瓦@1/1000'],
  ['amount', 'energy', 'kVA', '千伏安'],
  ['amount', 'speed', 'Mbps', 'Mbps Gbps@1000 Tbps@1000000'],
  ['amount', 'count', 'TEU', 'TEU 标准箱 标箱 FEU@2'],
  ['amount', 'count', null, '自然箱 集装箱'],
  ['amount', null, null, '吨公里 千伏 分贝 度!假 GB TB PB MB ℃ °C 摄氏度'],
  ['count', 'people', null, '人!民工才员口均力文大类机行流群物货道身 名!录单称牌校为义 位!于置列居一数'],
  ['count', 'people', ITSELF, '人次'],
  ['count', 'order', null, '级'],
  [
    'count',
    'count',
    null,
    '车次 艘次 架次 场次 班次 列次 件次 批次 户次 家次 台次 辆次 航次 频次 趟次 单次 票次 笔次 例次 ' +
      '个 方面 大项!目 小项 子项 小类 家!庭具电禽畜装 项!目下 条!件例款约码 种!子植类养 大类 类!别型似 ' +
      '件!杂 台!湾账阶州河 台套 台件 件套 扇 辆 车!次辆道间型企主站位 列!入为车举出 艘 架!构设 套!餐利 份!额 支!持付撑行线部点 张!家 本!地土次着级身报科 ' +
      '册 部!门署分委队位长件落 座!谈位席 栋 幢 间!接的隔距 处!理于罚置长 所!有在属以需谓述得 场!所景地馆站合面 次!数生级日 ' +
      '回!收归流 遍 届 轮!胎船流值岗渡换 批!准发复量评 组!织成合建长团 只!需要有能用是 单!位元证独一据品体笔票 票!据证价务 ' +
      '笔!试者记 宗!旨教 起!来到草步诉点初始重降伏 户!籍口外型主 期!货间限末权工项建满初待 ' +
      '箱!管体 柜!台 趟 班!列车轮子组 篇!章 章!程节 节!约省点能日 句 款!项式待 样 层!次面级 对!接应外象比于口 ' +
      '双!方向边碳创循语 片!区面 块!链 粒 颗 头!部等 株 棵 根!据本 桶 袋 包!括装裹含容 瓶 盒 卷 页 道!路理口具德 分!钟之别为成布类公行支局中析级期批配享管店站院会区组拨解散工块层 床 席 桌 岁 股!份权票东市息',
  ],
  [
    'place',
    'count',
    null,
    '省区市 省市 省区 省份 省!级会际内外道去时力以 地市 自治区 自治州 市!场民级值政域外内区 区!块域间别位内外级划 县!级域 州!市 国!际内外产道资家企有籍 ' +
      '城市 国家 片区 园区 部门 单位 机构 企业 港口 口岸 环节 领域 社区 街道 地!区块方理点位面铁产市处',
  ],
];

/** Read behind 个 alone: three quarters are 3个季度, 三季度 is the third. */
const BEHIND_A_MEASURE_WORD: readonly Row[] = [
  ['time', 'duration', null, '季度@2190'],
  ['time', 'duration', 'workday', '交易日'],
];

/** Units that a Chinese numeral may count; others (三方, 二维, 三级, 一线) make set phrases with it. */
export const HAN_UNITS = new Set(
  (
    '人次 场次 艘次 架次 个 方面 家 项 条 种 大 大类 类 名 位 件 台 辆 列 艘 架 套 份 支 张 座 栋 所 处 场 次 届 轮 批 组 笔 宗 起 票 户 ' +
    '股 片区 省 省市 省区 市 地市 国 县 年 天 小时 分钟 个月 个工作日 个小时 个星期 周 星期 日 个百分点 百分点 倍 成 元 美元 吨 公里 ' +
    '亩 平方米 平方公里 人'
  ).split(' '),
);

/** First characters of the units a Chinese numeral may count. */
export const HAN_UNIT_STARTS = [...new Set([...HAN_UNITS].map((unit) => unit.charAt(0)))].join('');

interface UnitForm {
  unit: string;
  kind: UnitKind;
  notBefore: string;
  latin: boolean;
  measure: Measure | null;
}

const FORMS = ROWS.flatMap(formsOf);
const BY_START: ReadonlyMap<string, readonly UnitForm[]> = formsByStart();
const MEASURES = new Map(
  [...FORMS, ...BEHIND_A_MEASURE_WORD.flatMap(formsOf)].map(({ unit, measure }) => [unit, measure]),
);

/** The unit of the table that stands at `at`, the longest that fits; `null` where none does. */
export function unitAt(text: string, at: number): UnitForm | null {
  const forms = BY_START.get(text.charAt(at));
  return (
    forms?.find((form) => text.startsWith(form.unit, at) && mayEnd(form, text.charAt(at + form.unit.length))) ?? null
  );
}

/** What a unit of the table measures, `null` where nothing that is compared; `undefined` for one that is not in it. */
export function measureOf(unit: string): Measure | null | undefined {
  return MEASURES.get(unit);
}

function mayEnd({ notBefore, latin }: UnitForm, next: string): boolean {
  if (next === '') return true;
  return !notBefore.includes(next) && !(latin && /[A-Za-z\d]/.test(next));
}

function formsOf([kind, dimension, base, units]: Row): UnitForm[] {
  return units.split(' ').map((entry) => {
    const [named = '', notBefore = ''] = entry.split('!');
    const [unit = '', factor = '1'] = named.split('@');
    const [part = 1, whole = 1] = factor.split('/').map(Number);
    const measure = dimension && { dimension, base: baseUnitOf(dimension, base, unit), factor: part / whole };
    return { unit, kind, notBefore, latin: /[A-Za-z]$/.test(unit), measure };
  });
}

function baseUnitOf(dimension: DimensionKey, base: string | null, unit: string): string {
  return base === ITSELF ? unit : (base ?? DIMENSION_UNITS[dimension]);
}

function formsByStart(): Map<string, UnitForm[]> {
  const byStart = new Map<string, UnitForm[]>();
  for (const form of FORMS) {
    byStart.set(form.unit.charAt(0), [...(byStart.get(form.unit.charAt(0)) ?? []), form]);
  }
  for (const forms of byStart.values()) forms.sort((a, b) => b.unit.length - a.unit.length);
  return byStart;
}
