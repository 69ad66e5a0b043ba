import { SINGLE_MUTILATIONS } from './mutilations/index.ts';
import { readsDamaged } from './mutilations/read-again.ts';
import { DOCUMENTS } from './support/documents.ts';

/** One way at a time, of the first document; everything else takes longer and is in mutilations-fuzz. */
for (const document of DOCUMENTS.slice(0, 1)) readsDamaged(document, SINGLE_MUTILATIONS);
