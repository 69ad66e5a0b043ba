import { SYNONYMS } from './synonyms.ts';
import { TRADITIONAL } from './traditional.ts';

export { SYNONYMS, TRADITIONAL };

/**
 * Options of `createIndex` for traditional characters and synonyms, in an entry of their own for whoever searches
 * without them.
 *
 * @example
 * ```js
 * import { parse } from '@fta/cases-core';
 * import { createIndex } from '@fta/cases-core/query';
 * import { SEARCH_WORDS, SYNONYMS } from '@fta/cases-core/words';
 *
 * const { batch } = parse('# 1. 国际班列\n（山东自贸试验区提供）\n## 一、主要做法\n海关、铁路共用资料。');
 * const own = [...SYNONYMS, ['铁路', '铁道']];
 * const index = createIndex([batch], { ...SEARCH_WORDS, synonyms: own });
 * console.log(index.search({ text: '海關' }).total, index.search({ text: '铁道' }).total); // 1 1
 * console.log(index.search({ text: '中欧班列' }).synonyms[0].synonyms); // [ '国际班列' ]
 * ```
 */
export const SEARCH_WORDS = { traditional: TRADITIONAL, synonyms: SYNONYMS } as const;
