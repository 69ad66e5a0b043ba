import { newsFeed } from '../views/feed.ts';

export const GET = async () => new Response((await newsFeed()).atom1());
