import { currentSite } from '../../content/current-site.ts';
import { searchSource } from '../../content/search-source.ts';

export const GET = async () => Response.json(searchSource(await currentSite()));
