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

const PAGE = 50;

export function useView(view: ListView) {
  return useInfiniteQuery({
    queryKey: ['views', view],
    queryFn: ({ pageParam }) =>
      ask('get', '/api/v1/desk/conversations', { query: { view, cursor: pageParam, limit: PAGE } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next ?? null,
    refetchInterval: 60_000,
  });
}

export function useCounts() {
  return useQuery({ queryKey: ['counts'], queryFn: () => ask('get', '/api/v1/desk/conversations/counts'), refetchInterval: 60_000 });
}
