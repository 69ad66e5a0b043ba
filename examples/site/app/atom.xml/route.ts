import { newsFeed } from '../../routes/feed.ts';

export const dynamic = 'force-static';

export function GET(): Response {
  return new Response(newsFeed().atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
