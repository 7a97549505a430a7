import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ask, newKey } from '../api/client';

/** How long Completed can be taken back. The server keeps it, so that nothing depends on this page. */
export const HELD_SECONDS = 10;

const PATH = '/api/v1/desk/conversations/{id}' as const;
const LISTS = ['engagements', 'waiting', 'counts', 'views', 'me'] as const;

/** A conversation that was completed here and can still be had back. */
export interface Completing {
  readonly id: string;
  readonly name: string;
  /** In milliseconds of this machine. */
  readonly until: number;
}

let current: Completing | null = null;
const listeners = new Set<() => void>();

export function setCompleting(next: Completing | null): void {
  current = next;
  listeners.forEach((listener) => listener());
}

export function useCompleting(): Completing | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

export function useTakeBack(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('delete', `${PATH}/completion`, { at: { id } }),
    onSuccess: (outcome) => queries.setQueryData(['conversation', id], outcome.conversation),
    onSettled: () => refresh(queries),
  });
}

/** Not to be taken back any more: somebody else is being looked after. */
export async function completeNow(queries: QueryClient, id: string): Promise<void> {
  await ask('post', `${PATH}/status`, { at: { id }, key: newKey(), body: { status: 'COMPLETED', verdict: null, holdSeconds: null } }).catch(
    // the server does it by itself in a moment
    () => undefined,
  );
  refresh(queries);
}

function refresh(queries: QueryClient): void {
  for (const key of LISTS) void queries.invalidateQueries({ queryKey: [key] });
}
