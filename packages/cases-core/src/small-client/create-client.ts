import type { AnswerCheck } from '../client/answers.ts';
import { checkOutline } from '../client/check-outline.ts';
import type { Client } from '../client/client.ts';
import { createCheckedClient } from '../client/create-checked-client.ts';
import type { ClientOptions } from '../client/options.ts';

/** Options of a client, and how it holds answers to the contract. */
export interface SmallClientOptions extends ClientOptions {
  /**
   * `checkAnswer` of `@fta/cases-core/client` holds every field to the schema, for the size of it. By default an answer is
   * told from what is none, such as a page of a proxy, and its fields are taken on trust.
   */
  readonly check?: AnswerCheck | undefined;
}

/**
 * The client of `@fta/cases-core/client` without the schema: for pages that count their bytes and trust their CMS.
 * @throws TypeError and RangeError naming the option that is wrong
 * @example
 * ```js
 * import { createClient } from '@fta/cases-core/small-client';
 *
 * const client = createClient({ url: 'https://cms.example.org' });
 * const { data } = await client.cases({ q: '海关' });
 * console.log(data[0].title); // 无纸通关新模式
 * ```
 */
export function createClient({ check = checkOutline, ...options }: SmallClientOptions): Client {
  return createCheckedClient(options, check);
}
