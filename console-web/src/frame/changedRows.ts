import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { FEW_PAGES, LISTED_AT_ONCE, readPage, type ListPage, type ListView } from './views';

export type Pages = InfiniteData<ListPage, string | null>;

/** So many may have come to a page since it was read; when there were more, the whole list is read again. */
const ROOM = 50;
const MOST_AT_ONCE = 6;

/**
 * After hints about these conversations: of a long list only the pages are read again on which they stand, and the first one,
 * to which they may have moved. Else each message anywhere would have a list of ten thousand read from end to end.
 */
export async function readChangedRows(queries: QueryClient, changed: ReadonlySet<string>): Promise<void> {
  void queries.invalidateQueries({ queryKey: ['views'], type: 'inactive', refetchType: 'none' });
  const shown = queries.getQueryCache().findAll({ queryKey: ['views'], type: 'active' });
  await Promise.all(
    shown.map(async ({ queryKey, state }) => {
      const before = state.data as Pages | undefined;
      const touched = before ? touchedBy(before, changed) : null;
      const fresh = touched && (await readPages(queryKey[1] as ListView, before, touched));
      const after = fresh && withPages(queries.getQueryData<Pages>(queryKey), fresh);
      if (after) queries.setQueryData(queryKey, after);
      else await queries.invalidateQueries({ queryKey });
    }),
  );
}

/** Which pages are to be read again; null: all of them. */
export function touchedBy({ pages }: Pages, changed: ReadonlySet<string>): readonly number[] | null {
  if (pages.length <= FEW_PAGES) return null;
  const touched = pages.flatMap((page, at) => (at === 0 || page.conversations.some((row) => changed.has(row.id)) ? [at] : []));
  return touched.length > MOST_AT_ONCE ? null : touched;
}

type Fresh = ReadonlyMap<number, ListPage>;

async function readPages(view: ListView, before: Pages | undefined, touched: readonly number[]): Promise<Fresh | null> {
  try {
    const read = touched.map(async (at) => [at, await readPage(view, before?.pageParams[at] ?? null, LISTED_AT_ONCE + ROOM)] as const);
    return new Map(await Promise.all(read));
  } catch {
    return null;
  }
}

/** The list with these pages in the place of the older ones, each row once; null if they do not fit in any more. */
export function withPages(list: Pages | undefined, fresh: Fresh): Pages | null {
  if (!list) return null;
  const seen = new Set<string>();
  const pages: ListPage[] = [];
  for (const [at, old] of list.pages.entries()) {
    const page = fresh.get(at);
    const following = list.pages[at + 1];
    if (page && following && !reaches(page, old, following)) return null;
    const later = new Set(page && following ? following.conversations.map((row) => row.id) : []);
    const conversations = (page ?? old).conversations.filter((row) => !seen.has(row.id) && !later.has(row.id));
    conversations.forEach((row) => seen.add(row.id));
    pages.push({ conversations, next: page && !following ? page.next : old.next });
  }
  return [...fresh.keys()].some((at) => at >= pages.length) ? null : { ...list, pages };
}

/** True if nothing can lie between what was read and the page that follows. */
function reaches(page: ListPage, old: ListPage, following: ListPage): boolean {
  const ids = new Set(page.conversations.map((row) => row.id));
  const lastBefore = old.conversations.at(-1)?.id;
  return page.next == null || (lastBefore !== undefined && ids.has(lastBefore)) || following.conversations.some((row) => ids.has(row.id));
}
