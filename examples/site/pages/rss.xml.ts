import { newsRss } from '../views/feed.ts';

export const GET = async () => new Response(await newsRss());
