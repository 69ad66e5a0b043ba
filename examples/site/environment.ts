/** What is set from outside. In the browser these are constants: `next.config.ts` writes them into the code. */

/** Where the REST API is, without a closing slash. */
export const CMS_URL = withoutSlash(process.env.CMS_URL || 'http://127.0.0.1:1337');

/** Where this site is, without a closing slash: for links that have to be whole, in feeds and search engines. */
export const SITE_URL = withoutSlash(process.env.SITE_URL || 'http://127.0.0.1:3000');

/** The path the site is served under: empty, or like `/cases`. */
export const BASE_PATH = withoutSlash(new URL(SITE_URL).pathname);

function withoutSlash(text: string): string {
  return text.replace(/(?<!\/)\/+$/u, '');
}
