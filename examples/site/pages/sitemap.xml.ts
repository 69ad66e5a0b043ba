import { wholeUrl } from '../parts/link.ts';
import { LANGUAGE_TAGS, LANGUAGES } from '../texts/language.ts';
import { currentPages } from '../views/pages.tsx';

/** Every page in every language. */
export async function GET(): Promise<Response> {
  const pages = await currentPages();
  const entries = pages.flatMap(({ path, updatedAt }) => {
    const others = LANGUAGES.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${LANGUAGE_TAGS[each]}" href="${wholeUrl(each, path)}"/>`,
    );
    const time = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : '';
    return LANGUAGES.map((language) => `<url><loc>${wholeUrl(language, path)}</loc>${others.join('')}${time}</url>`);
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`,
  );
}
