import { newsFeed } from '../../routes/feed.ts';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(newsFeed().rss2(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
