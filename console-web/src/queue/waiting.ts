import { useQuery } from '@tanstack/react-query';
import { ask, newKey, type Shape } from '../api/client';
import { useAccepting } from '../conversation/accepting';
import { setByServer } from '../ui/now';

export type Entry = Shape<'Entry'>;

/** Those who wait, in queue order: those whom I may take, or all of them (for a lead). */
export function useWaiting(all = false) {
  return useQuery({
    queryKey: ['waiting', { all }],
    queryFn: async () => {
      const list = await ask('get', '/api/v1/desk/waiting', { query: { all } });
      setByServer(list.now);
      return list.waiting;
    },
    refetchInterval: 30_000,
  });
}

export function useWhyWaiting(ticketId: string) {
  return useQuery({
    queryKey: ['waiting', 'why', ticketId],
    queryFn: () => ask('get', '/api/v1/desk/waiting/{ticketId}/why', { at: { ticketId } }),
  });
}

export function useQueues() {
  return useQuery({
    queryKey: ['queues'],
    queryFn: async () => (await ask('get', '/api/v1/desk/queues')).queues,
    staleTime: 60_000,
  });
}

/** The name of a queue; its key until the names are here. */
export function useQueueName(): (key: string | null | undefined) => string {
  const queues = useQueues().data;
  return (key) => nameOf(queues, key);
}

export function nameOf(queues: readonly Shape<'Queue'>[] | undefined, key: string | null | undefined): string {
  return queues?.find((queue) => queue.key === key)?.name ?? key ?? '';
}

/** Accept Transfer: takes a waiting customer by hand. */
export function useAcceptTicket() {
  return useAccepting((wish: { ticketId: string; overCapacity?: boolean }) =>
    ask('post', '/api/v1/desk/tickets/{ticketId}/accept', {
      at: { ticketId: wish.ticketId },
      body: { overCapacity: wish.overCapacity ?? false },
      key: newKey(),
    }),
  );
}
