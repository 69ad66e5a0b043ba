import { SITE_URL } from '../environment.ts';

export const GET = () => new Response(`User-Agent: *\nAllow: /\n\nSitemap: ${SITE_URL}/sitemap.xml\n`);
