import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Shape } from '../api/client';
import { briefOf } from '../brief/briefs';
import { customerOf } from '../customer/customers';
import { conversationFirst, quietFor, readListsAgain } from '../live/lists';
import { conversationOf } from './conversations';
import { readAhead } from './useTranscript';

/** Takes a customer: the conversation that comes with the answer is shown at once, the lists are read after it. */
export function useAccepting<Wish>(accept: (wish: Wish) => Promise<Shape<'DeskOutcome'>>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const shown = conversationFirst();
      try {
        const outcome = await accept(wish);
        shown(true);
        return outcome;
      } catch (problem) {
        shown(false);
        throw problem;
      }
    },
    onSuccess: ({ conversation }) => queries.setQueryData(['conversation', conversation.id], conversation),
    // a hint may have had them read since
    onSettled: () => void setTimeout(() => readListsAgain(queries, { cancelRefetch: false }), quietFor()),
  });
}

/** Reads what will be on the screen when this customer is accepted, while one still decides. */
export function useReadAhead(id: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const messages = queries.query(conversationOf(id)).then((conversation) => readAhead(id, conversation.lastSeq));
    // what does not come now is read when it is opened
    for (const reading of [queries.query(briefOf(id)), queries.query(customerOf(id)), messages]) reading.catch(() => undefined);
  }, [id, queries]);
}
