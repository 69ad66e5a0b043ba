import type { MetadataRoute } from 'next';
import type { SiteMap } from '../content/pages.ts';
import { LISTINGS } from '../content/paths.ts';
import { wholeUrl } from '../parts/link.ts';
import { LANGUAGE_TAGS, LANGUAGES } from '../texts/language.ts';
import { contentAt } from '../views/content.ts';

export const dynamic = 'force-static';

/** Every page in every language. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { entries } = contentAt<SiteMap>(LISTINGS.siteMap);
  return entries.flatMap(({ path, updatedAt }) =>
    LANGUAGES.map((language) => ({
      url: wholeUrl(language, path),
      ...(updatedAt !== null && { lastModified: updatedAt }),
      alternates: {
        languages: { [LANGUAGE_TAGS.zh]: wholeUrl('zh', path), [LANGUAGE_TAGS.en]: wholeUrl('en', path) },
      },
    })),
  );
}
