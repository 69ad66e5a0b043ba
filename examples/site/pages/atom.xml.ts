import { newsAtom } from '../views/feed.ts';

export const GET = async () => new Response(await newsAtom());
