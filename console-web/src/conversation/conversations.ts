import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, newKey, type Shape } from '../api/client';
import { readListsAgain } from '../live/lists';

export type Conversation = Shape<'DeskView'>;
export type Message = Shape<'MessageView'>;
export type Status = NonNullable<Conversation['ticket']>['status'];
export type Verdict = Shape<'VerdictGiven'>;

export const conversationOf = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: () => ask('get', '/api/v1/desk/conversations/{id}', { at: { id } }),
  });

export function useConversation(id: string) {
  return useQuery({ ...conversationOf(id), refetchInterval: 60_000 });
}

/** Everything that changes who answers, or how the engagement stands. Each wish has a key of its own, kept over its tries. */
export type Wish =
  | { readonly act: 'take-over' }
  | { readonly act: 'return-to-ai'; readonly note?: string }
  | { readonly act: 'release'; readonly note?: string }
  /** A lead takes it from an agent who does not let go of it: back to the queue, in front. */
  | { readonly act: 'force-release'; readonly reason: string }
  | { readonly act: 'transfer'; readonly agentId?: string; readonly queue?: string; readonly note?: string }
  | { readonly act: 'assign'; readonly agentId: string }
  | { readonly act: 'status'; readonly status: Status; readonly verdict?: Verdict; readonly holdSeconds?: number }
  | { readonly act: 'verdict'; readonly verdict: Verdict };

function give(id: string, wish: Wish): Promise<Shape<'DeskOutcome'>> {
  const at = { id };
  const key = newKey();
  const path = '/api/v1/desk/conversations/{id}' as const;
  switch (wish.act) {
    case 'take-over':
      return ask('post', `${path}/take-over`, { at, key });
    case 'return-to-ai':
      return ask('post', `${path}/return-to-ai`, { at, key, body: { note: wish.note ?? null } });
    case 'release':
      return ask('post', `${path}/release`, { at, key, body: { note: wish.note ?? null } });
    case 'force-release':
      return ask('post', `${path}/force-release`, { at, key, body: { reason: wish.reason } });
    case 'transfer':
      return ask('post', `${path}/transfer`, {
        at,
        key,
        body: { agentId: wish.agentId ?? null, queue: wish.queue ?? null, note: wish.note ?? null },
      });
    case 'assign':
      return ask('post', `${path}/assign`, { at, key, body: { agentId: wish.agentId } });
    case 'status':
      return ask('post', `${path}/status`, { at, key, body: { status: wish.status, verdict: wish.verdict ?? null, holdSeconds: wish.holdSeconds ?? null } });
    case 'verdict':
      return ask('post', `${path}/verdict`, { at, key, body: wish.verdict });
  }
}

export function useGive(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => give(id, wish),
    onSuccess: (outcome) => queries.setQueryData(['conversation', id], outcome.conversation),
    onSettled: () => readListsAgain(queries),
  });
}

export function useCannedReplies() {
  return useQuery({
    queryKey: ['canned'],
    queryFn: async () => (await ask('get', '/api/v1/desk/canned-replies')).cannedReplies,
    staleTime: Infinity,
  });
}
