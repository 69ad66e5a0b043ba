import { checkAnswer } from './check-answer.ts';
import type { Client } from './client.ts';
import { createCheckedClient } from './create-checked-client.ts';
import type { ClientOptions } from './options.ts';

/**
 * A client of the REST API of a CMS. Every answer is held to the schema before it is handed on. Keeps no state but its
 * options; needs `fetch` and nothing of Node.
 * @throws TypeError and RangeError naming the option that is wrong
 * @example
 * ```js
 * import { createClient } from '@fta/cases-core/client';
 *
 * const client = createClient({ url: 'https://cms.example.org' });
 * for await (const found of client.allCases({ q: '海关', region: ['370000'] })) {
 *   console.log(found.id, found.title); // batch-1-01 无纸通关新模式
 * }
 * ```
 */
export function createClient(options: ClientOptions): Client {
  return createCheckedClient(options, checkAnswer);
}
