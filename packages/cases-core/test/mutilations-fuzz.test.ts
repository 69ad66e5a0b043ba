import { COMBINED_MUTILATIONS, SINGLE_MUTILATIONS } from './mutilations/index.ts';
import { readsDamaged } from './mutilations/read-again.ts';
import { DOCUMENTS } from './support/documents.ts';

for (const document of DOCUMENTS.slice(1)) readsDamaged(document, SINGLE_MUTILATIONS);
for (const document of DOCUMENTS) readsDamaged(document, COMBINED_MUTILATIONS);
