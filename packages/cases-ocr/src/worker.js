// The thread of the sources, which no build has made plain JavaScript; the builds have `thread.ts` under this name.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
