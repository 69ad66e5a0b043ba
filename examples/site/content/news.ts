import { type CaseItem, caseItem } from './case-item.ts';
import type { Site } from './site.ts';

export interface NewsItem extends CaseItem {
  readonly updatedAt: string;
}

/** What the feeds carry: the cases published last, the newest first. */
export interface News {
  readonly items: readonly NewsItem[];
}

const MOST_ITEMS = 30;

export function news({ batches, updatedAt }: Site): News {
  const items = batches.flatMap((batch) =>
    batch.cases.flatMap((it) => {
      const time = updatedAt(it.id);
      return time === null ? [] : [{ ...caseItem(it, batch), updatedAt: time }];
    }),
  );
  return { items: items.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, MOST_ITEMS) };
}
