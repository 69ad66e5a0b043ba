/**
 * What a unit measures. `place` and `noun` are nouns that follow a number without a measure word (9省, 30万服务商);
 * `group` is 大 (两大集结中心); `none` stands for a number that has no unit of its own.
 */
export type UnitKind = 'time' | 'length' | 'ratio' | 'amount' | 'count' | 'place' | 'group' | 'noun' | 'none';

/**
 * Units by kind. The characters after `!` may not follow the unit: 3天 is three days, 3天然气 is not.
 * Where a longer unit begins with a shorter one, the longer one is tried first.
 */
const UNITS: Readonly<Record<Exclude<UnitKind, 'group' | 'noun' | 'none'>, string>> = {
  time:
    '毫秒 秒钟 秒 分钟 小时 天!然府津气空河坛 工作日 自然日 日!本均常报志程期照 星期 周岁 周!年边期口转 ' +
    '年!级期行规计滚攻度末底初货画轻 月!份末底初度均 刻钟',
  length: '公里 千米 海里 英里 厘米 毫米 公分 米!兰字粉 km KM mm cm m',
  ratio: '% ％ ‰ 百分点 基点 倍 成!立为员本果交就熟长都功效套分品渝 折!叠旧扣算',
  amount:
    '元!素旦件器宇 美元 美金 欧元 港元 港币 日元 韩元 英镑 卢布 澳元 加元 新元 瑞士法郎 坚戈 泰铢 人民币 角!度色落 ' +
    '吨级 吨公里 吨 公斤 千克 毫克 微克 斤 克!拉服隆 平方公里 平方千米 平方米 平米 平方 公顷 亩 标准立方米 立方米 立方 升!级至到为高降值温 ' +
    '千瓦时 千瓦 兆瓦时 兆瓦 吉瓦 瓦 千伏安 千伏 分贝 毫升 度!假 kWh KWh MWh GWh kW KW MW GW GB TB PB MB Mbps Gbps Tbps kg KG t ' +
    'km² m² m³ ㎡ ℃ °C 摄氏度 TEU FEU 标准箱 标箱 自然箱 集装箱',
  count:
    '人次 车次 艘次 架次 场次 班次 列次 件次 批次 户次 家次 台次 辆次 航次 频次 趟次 单次 票次 笔次 例次 ' +
    '个 方面 大项!目 小项 子项 小类 家!庭具电禽畜装 项!目下 条!件例款约码 种!子植类养 大类 类!别型似 人!民工才员口均力文大类机行流群物货道身 名!录单称牌校为义 ' +
    '位!于置列居一数 件!杂 台!湾账阶州河 台套 台件 件套 扇 辆 车!次辆道间型站 列!入为车举出 艘 架!构设 套!餐利 份!额 支!持付撑行线部点 张!家 本!地土次着级身报科 ' +
    '册 部!门署分委队位长件落 座!谈位席 栋 幢 间!接的隔距 处!理于罚置长 所!有在属以需谓述得 场!所景地馆站合面 次!数生级日 ' +
    '回!收归流 遍 届 轮!胎船流值岗渡换 批!准发复量评 组!织成合建长团 支 只!需要有能用是 单!位元证独一据品体笔票 票!据证价务 ' +
    '笔!试者记 宗!旨教 起!来到草步诉点初始重降伏 户!籍口外型主 期!货间限末权工项建满初待 ' +
    '箱!管体 柜!台 车!辆道型间企主站位 趟 班!列车轮子组 篇!章 章!程节 节!约省点能日 句 款!项式待 样 层!次面级 对!接应外象比于口 ' +
    '双!方向边碳创循语 片!区面 块!链 粒 颗 头!部等 株 棵 根!据本 桶 袋 包!括装裹含容 瓶 盒 卷 页 道!路理口具德 分!钟之别为成布类公行支局中析级期批配享管店站院会区组拨解散工块层 床 席 桌 岁 股!份权票东市息 级',
  place:
    '省区市 省市 省区 省份 省!级会际内外道去时力以 地市 自治区 自治州 市!场民级值政域外内区 区!块域间别位内外级划 县!级域 州!市 国!际内外产道资家企有籍 ' +
    '城市 国家 片区 园区 部门 单位 机构 企业 港口 口岸 环节 领域 社区 街道 地!区块方理点位面铁产市处',
};

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
}

const BY_START: ReadonlyMap<string, readonly UnitForm[]> = formsByStart();

/** The unit of the table that stands at `at`, the longest that fits; `null` where none does. */
export function unitAt(text: string, at: number): UnitForm | null {
  const forms = BY_START.get(text.charAt(at));
  return (
    forms?.find((form) => text.startsWith(form.unit, at) && mayEnd(form, text.charAt(at + form.unit.length))) ?? null
  );
}

function mayEnd({ notBefore, latin }: UnitForm, next: string): boolean {
  if (next === '') return true;
  return !notBefore.includes(next) && !(latin && /[A-Za-z\d]/.test(next));
}

function formsByStart(): Map<string, UnitForm[]> {
  const byStart = new Map<string, UnitForm[]>();
  for (const [kind, list] of Object.entries(UNITS)) {
    for (const entry of list.split(' ')) {
      const [unit = '', notBefore = ''] = entry.split('!');
      const form = { unit, kind: kind as UnitKind, notBefore, latin: /[A-Za-z]$/.test(unit) };
      byStart.set(unit.charAt(0), [...(byStart.get(unit.charAt(0)) ?? []), form]);
    }
  }
  for (const forms of byStart.values()) forms.sort((a, b) => b.unit.length - a.unit.length);
  return byStart;
}
