import { PATHS } from '../content/paths.ts';

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gu;
const SCRIPT_PRELOAD = /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="script")[^>]*>/gu;

/** Own scripts and data; everything else is Next's. */
const IS_OWN = /\bdata-site\b|\btype="application\/ld\+json"/u;
/** For browsers that know no modules; none of them could run the rest. */
const IS_LEGACY = /\bnomodule\b/iu;

/** Whether a page has parts that React keeps alive in the browser. */
function isInteractive(path: string): boolean {
  return path === PATHS.list || path === PATHS.compare || path.startsWith(PATHS.listPage);
}

/**
 * The page without scripts that do nothing for it: a page without interactive parts is a document and needs none of
 * React and Next, nor its content a second time as data for them.
 */
export function withoutIdleScripts(html: string, path: string): string {
  if (isInteractive(path))
    return html.replace(SCRIPT, (script, attributes) => (IS_LEGACY.test(attributes) ? '' : script));
  return html
    .replace(SCRIPT, (script, attributes) => (IS_OWN.test(attributes) ? script : ''))
    .replace(SCRIPT_PRELOAD, '');
}
