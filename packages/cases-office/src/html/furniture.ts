import { attributeOf, type HtmlElement, type HtmlNode, isHtmlElement, isSilent } from './tree.ts';

/** What of a page is no part of its article, judged with the whole page in view. */
export interface Furniture {
  has(element: HtmlElement): boolean;
}

/** Elements whose name says that they lead elsewhere, or are operated and not read. */
const NAMED = new Set('nav footer button select textarea input'.split(' '));
/** Of these the article may have its own. */
const OUTER = new Set('header aside'.split(' '));
const ROLES = new Set('navigation banner contentinfo complementary search menu menubar toolbar dialog'.split(' '));
/** Words that sites put into classes and ids of what stands around an article. */
const CLASSES = new Set(
  (
    'nav navbar navigation navi menu submenu mainmenu topnav breadcrumb breadcrumbs crumb crumbs location weizhi dqwz ' +
    'footer foot copyright header topbar share bdsharebuttonbox bdshare sidebar aside toolbar tools pagination pager ' +
    'related recommend recommended banner search searchbox login qrcode ewm erweima friendlink friendlinks yqlj print ' +
    'skip comments advert advertisement'
  ).split(' '),
);
/** Where the title of an article may stand. */
const HEADERS = new Set('header banner topbar'.split(' '));
const ARTICLE = new Set('main article'.split(' '));
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

/** Parts of a page that have more of its words than this are its article, whatever they are called. */
const LARGEST_SHARE = 1 / 3;
/** Links to other pages by which a block is a list of them, and how much of its words they have. */
const LEAST_LINKS = 4;
const LINKED_SHARE = 0.8;

interface Measure {
  readonly words: number;
  readonly linked: number;
  readonly links: number;
  /** Whether a heading, or an article by name, stands in it. */
  readonly headed: boolean;
  readonly article: boolean;
}

const NOTHING: Measure = { words: 0, linked: 0, links: 0, headed: false, article: false };

/** Learns what the parts of a page hold. */
export function learnFurniture(roots: readonly HtmlElement[]): Furniture {
  const measures = new Map<HtmlElement, Measure>();
  const whole = sum(roots.map((root) => measure(root, measures)));
  return {
    has(element) {
      const held = measures.get(element);
      if (!held || held.article || held.words > whole.words * LARGEST_SHARE) return false;
      return isCalledFurniture(element, held) || isListOfLinks(element, held);
    },
  };
}

function isCalledFurniture(element: HtmlElement, { headed }: Measure): boolean {
  const { tagName } = element;
  if (NAMED.has(tagName)) return true;
  if (ROLES.has(attributeOf(element, 'role'))) return true;
  if (isWithinArticle(element)) return false;
  const words = classWords(element);
  if (headed && words.concat(tagName).some((word) => HEADERS.has(word))) return false;
  return OUTER.has(tagName) || words.some((word) => CLASSES.has(word));
}

/** `site-nav`, `siteNav` and `nav_site` are called nav. */
function classWords(element: HtmlElement): string[] {
  return `${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isWithinArticle(element: HtmlElement): boolean {
  for (let parent = element.parentNode; parent && 'tagName' in parent; parent = parent.parentNode)
    if (ARTICLE.has(parent.tagName)) return true;
  return false;
}

const LISTS = new Set('div ul ol dl p table td section center'.split(' '));

function isListOfLinks({ tagName }: HtmlElement, { words, links, linked, headed }: Measure): boolean {
  return LISTS.has(tagName) && !headed && links >= LEAST_LINKS && linked >= words * LINKED_SHARE;
}

function measure(node: HtmlNode, measures: Map<HtmlElement, Measure>): Measure {
  if (!isHtmlElement(node)) return 'value' in node ? { ...NOTHING, words: lengthOf(node.value) } : NOTHING;
  if (isSilent(node)) return NOTHING;
  const { tagName } = node;
  const within = sum(node.childNodes.map((child) => measure(child, measures)));
  const leadsAway = tagName === 'a' && /^(?!#|javascript:)./.test(attributeOf(node, 'href'));
  const measured: Measure = {
    words: within.words,
    linked: leadsAway ? within.words : within.linked,
    links: within.links + (leadsAway && within.words > 0 ? 1 : 0),
    headed: within.headed || HEADINGS.has(tagName),
    article: within.article || ARTICLE.has(tagName) || attributeOf(node, 'role') === 'main',
  };
  measures.set(node, measured);
  return measured;
}

const LETTER = /[\p{L}\p{N}]/gu;

/** Letters and digits: bars and arrows part links and are no words. */
const lengthOf = (text: string): number => text.match(LETTER)?.length ?? 0;

const sum = (all: readonly Measure[]): Measure =>
  all.reduce(
    (total, each) => ({
      words: total.words + each.words,
      linked: total.linked + each.linked,
      links: total.links + each.links,
      headed: total.headed || each.headed,
      article: total.article || each.article,
    }),
    NOTHING,
  );
