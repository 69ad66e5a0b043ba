import type { Provider } from '../schema/provider.ts';
import { REGIONS, type Region } from '../schema/vocabulary/regions.ts';
import { PILOT_ZONES } from '../schema/vocabulary/zones.ts';
import { runStart } from '../text/characters.ts';
import { hashSlug } from '../text/hash.ts';
import { INNER_STOP } from '../text/stops.ts';

/** A provider line: the name inside it, as offsets of the line's text. */
export interface ProviderReading {
  readonly start: number;
  readonly end: number;
  /** `bracket` （X提供）, `label` 提供单位：X, `name` （X） with X a known kind of body. */
  readonly form: 'bracket' | 'label' | 'name';
  /** Said of who has to do something (责任单位, 牵头) as well as of who hands in a case: no case begins by it alone. */
  readonly isDuty?: boolean;
}

const DUTY = /牵头|责任|实施单位|完成单位|主办|承办/u;

const VERB = '(?:提供|报送|供稿|推荐|申报|选送|上报|供图|编写|撰写|撰稿|牵头)';
const LABEL_WORDS = `(?:案例)?(?:${VERB}(?:单位|部门|机构|地区|方|者)?|(?:来源|责任|实施|完成|主办|承办|首创|创新)(?:单位|主体|地区)|案例来源|信息来源|来源|单位|所属片区|所在片区|所属区域|所属自贸试验区|片区)`;
const LABEL = new RegExp(`^(?:【\\s*${LABEL_WORDS}\\s*】\\s*[：:]?|${LABEL_WORDS}\\s*[：:｜|])(.*)$`, 'u');
const BRACKETED_LABEL = new RegExp(`^[（(【\\[]\\s*${LABEL_WORDS}\\s*[：:](.*)[）)】\\]]$`, 'u');
/** A label with nothing behind it but the name: 申报单位 X, whose space does not survive between Chinese characters. */
const BARE_LABEL = new RegExp(`^(?:${VERB}单位)\\s*(\\S{2,40})$`, 'u');
/** Brackets around the whole line, others inside them one deep. */
const BRACKETED = /^[（(【[]((?:[^（）()【】]|[（(][^（）()]*[）)])*)[）)】\]]$/u;
const PROVIDED = new RegExp(`${VERB}$`, 'u');
const PLAIN = /^(?:由\s*)?(\S{2,30}?)\s*(?:提供|报送|供稿)$/u;
const BRACKETED_NAME =
  /^[（(【[〔]((?:\s*中国\s*[（(][^（）()]{2,6}[）)])?[^（）()【】〔〕]{2,48})[）)】\]〕]$|^——\s*(\S{2,40})$/u;
const BODY =
  /(?:自由?贸易?试验区|自贸区|自贸港|自由贸易港|综合保税区|综保区|保税港区|保税区|新区|开发区|高新区|片区|园区|示范区|功能区|管委会|政府|委员会|自贸办|办公室|海关|银行|分行|支行|发展改革委|发改委|商务委|税务局|大学|学院|研究院|省|市|自治区|区|县|厅|局|联盟|集团|公司|法院|中心|协会)$/u;

/** Reads a whole line as the statement of who provided the case; `null` where it is something else. */
export function readProvider(text: string): ProviderReading | null {
  if (text.length > 80) return null;
  const line = text.replace(/[。.]$/u, '').trimEnd();
  const stated = BRACKETED.exec(line)?.[1]?.trim();
  const verb = stated ? PROVIDED.exec(stated) : null;
  const provider = verb && stated?.slice(0, verb.index).replace(/^由/u, '').trim();
  if (provider) return isMedium(provider) ? null : reading(text, provider, 'bracket');
  const labelled = (LABEL.exec(line) ?? BRACKETED_LABEL.exec(line))?.[1]?.trim();
  if (labelled) return isNamed(line, labelled) ? reading(text, labelled, 'label') : null;
  const bare = BARE_LABEL.exec(text)?.[1];
  if (bare && isBodyName(bare)) return reading(text, bare, 'label');
  const named = BRACKETED_NAME.exec(text);
  const name = (named?.[1] ?? named?.[2])?.trim();
  if (name && isBodyName(name)) return reading(text, name, 'name');
  const plain = PLAIN.exec(text);
  if (plain?.[1] && isBodyName(plain[1])) return reading(text, plain[1], 'bracket');
  return null;
}

/** A source is the provider where it is a body of its own; a label with others behind it in the line is a web page's. */
function isNamed(line: string, name: string): boolean {
  const [first = name] = name.split(SECOND_LABEL);
  if (isMedium(first) || /[：:].*[：:]|\d{4}[-年/.]\d/u.test(first)) return false;
  return !/^[（(【[]?\s*(?:信息|案例)?来源/u.test(line) || isBodyName(first.trim());
}

/** Whether a line is nothing but the name of a zone or of a body of a province; right below a title that is the provider. */
export function isBareProvider(text: string): boolean {
  return text.length <= 24 && isBodyName(text) && isZoneOrRegion(text);
}

/** Whether words are the name of a body that may hand in cases, and nothing else. */
export function isProviderName(text: string): boolean {
  return text.length >= 3 && text.length <= 24 && isBodyName(text) && !isMedium(text);
}

/** The provider in brackets at the end of a title line: 标题（山东自贸试验区提供）. */
export function readTrailingProvider(text: string): (ProviderReading & { titleEnd: number }) | null {
  const from = lastBracket(text);
  const titleEnd = text.slice(0, from).trimEnd().length;
  if (titleEnd < 4 || /^[一二三四五六七八九十]是/u.test(text) || INNER_STOP.test(text.slice(0, from))) return null;
  const read = readProvider(text.slice(from));
  if (!read || (read.form === 'name' && !isZoneOrRegion(text.slice(from + read.start, from + read.end)))) return null;
  return { ...read, start: read.start + from, end: read.end + from, titleEnd };
}

/** Where the bracket opens that the text ends with; 0 where it ends with none, or with brackets too deep for a provider. */
function lastBracket(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    const char = text.charAt(at);
    if (/[）)】\]]/u.test(char)) depth++;
    else if (depth === 0 || depth > 2) return 0;
    else if (/[（(【[]/u.test(char) && --depth === 0) return at;
  }
  return 0;
}

/** A newspaper or a web site, which tells of a case and hands in none. */
const MEDIUM =
  /(?:日|晚|早|晨|时|商|周|导|快|画|青年|法治|经济|证券|财经|参考|工人|农民|消费)报(?:社|网)?$|报社$|报业|(?<!电|国|铁|管|物联|互联|路|一张)网(?:站)?$|(?:在线|新闻|电视台|广播|电台|频道|杂志|周刊|月刊|公众号|客户端|融媒体?|融媒体?中心|通讯社|新华社|央视|微信|微博|头条|澎湃)/u;

function isMedium(name: string): boolean {
  return MEDIUM.test(name.replace(/[\s《》]/gu, ''));
}

/** 牵头单位：甲 配合单位：乙 names the provider first. */
const SECOND_LABEL = /(?:配合|协办|支持|联合|参与|协作)单位[：:]/u;

function isZoneOrRegion(name: string): boolean {
  return (
    FTZ.test(name) || ZONE.test(name) || REGIONS.some((region) => name === region.label.zh || name === region.short)
  );
}

function isBodyName(name: string): boolean {
  return BODY.test(name.replace(/\s+/g, '')) && !/[，。；！？,;]|^(?:以下)?(?:简|统)称/.test(name);
}

function reading(text: string, name: string, form: ProviderReading['form']): ProviderReading {
  const start = text.lastIndexOf(name);
  const [first = name] = name.split(SECOND_LABEL);
  const alone = first === name ? name.length : runStart(first, /[，,；;、\s]/u);
  // 甲、乙联合提供
  const end = form === 'bracket' ? (/(?:联合|共同|分别)$/u.exec(first)?.index ?? alone) : alone;
  const isDuty = DUTY.test(text.slice(0, start)) || DUTY.test(text.slice(start + name.length));
  return { start, end: start + (end || name.length), form, ...(isDuty && { isDuty }) };
}

const FTZ = /自由贸易试验区|自贸试验区|自由贸易区|自贸区|自由贸易港|自贸港/u;
const ZONE = /保税|新区|开发区|高新区|片区|园区|示范区|功能区|口岸|港区|合作区/u;

/**
 * The provider behind a name: a pilot free trade zone, another zone, a province, or something the vocabulary
 * does not know. Keys are stable for a name; areas of a zone are providers of their own.
 */
export function describeProvider(name: string): Provider {
  const plain = name.replace(/[\s（）()]/g, '');
  if (plain === '') return { key: 'unknown', name, kind: 'other', region: null };
  const region = regionIn(plain);
  const ftz = FTZ.exec(plain);
  if (ftz && region && PILOT_ZONES.some((zone) => zone.region === region.code)) {
    const area = plain.slice(ftz.index + ftz[0].length);
    const key = area === '' ? `${region.slug}-ftz` : `${region.slug}-ftz-${hashSlug(area)}`;
    return { key, name, kind: 'ftz', region: region.code };
  }
  if (region && (plain === region.label.zh || plain === region.short || isGovernmentOf(plain, region))) {
    return { key: region.slug, name, kind: 'province', region: region.code };
  }
  if (ZONE.test(plain)) {
    const stem = region ? `${region.slug}-zone` : 'zone';
    return { key: `${stem}-${hashSlug(plain)}`, name, kind: 'zone', region: region?.code ?? null };
  }
  return { key: `provider-${hashSlug(plain)}`, name, kind: 'other', region: region?.code ?? null };
}

function regionIn(name: string): Region | undefined {
  const start = name.replace(/^中国/, '');
  return (
    REGIONS.find((region) => start.startsWith(region.short)) ?? REGIONS.find((region) => name.includes(region.short))
  );
}

function isGovernmentOf(name: string, region: Region): boolean {
  return /^(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?(?:人民政府|政府|商务厅|商务局|商务委员会|商务委|发展改革委|发展和改革委员会|自贸办)$/u.test(
    name.slice(name.indexOf(region.short) + region.short.length),
  );
}
