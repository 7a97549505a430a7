import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type Row = Shape<'Row'>;

/** Views whose rows come from one list; Waiting and Mine have lists of their own. */
export type ListView = 'escalated' | 'ai' | 'human' | 'closed';
export type View = 'waiting' | 'mine' | ListView;
export const VIEWS: readonly View[] = ['waiting', 'mine', 'escalated', 'ai', 'human', 'closed'];

export function viewOf(name: string | null | undefined): View | null {
  return VIEWS.find((view) => view === name) ?? null;
}

export function addressOf(view: View): string {
  return view === 'waiting' ? '/queue' : `/views/${view}`;
}

export type ListPage = Shape<'ListPage'>;
export const LISTED_AT_ONCE = 50;
/** A list of more pages is not read from end to end every minute: hints name the rows that have changed. */
export const FEW_PAGES = 3;

export function readPage(view: ListView, cursor: string | null, limit: number): Promise<ListPage> {
  return ask('get', '/api/v1/desk/conversations', { query: { view, cursor, limit } });
}

export function useView(view: ListView) {
  return useInfiniteQuery({
    queryKey: ['views', view],
    queryFn: ({ pageParam }) => readPage(view, pageParam, LISTED_AT_ONCE),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > FEW_PAGES ? false : 60_000),
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= FEW_PAGES,
  });
}

export function useCounts() {
  return useQuery({ queryKey: ['counts'], queryFn: () => ask('get', '/api/v1/desk/conversations/counts'), refetchInterval: 60_000 });
}
