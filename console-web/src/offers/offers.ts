import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, newKey, type Shape } from '../api/client';
import { useAccepting } from '../conversation/accepting';
import { readListsAgain } from '../live/lists';

export type Offer = Shape<'Offer'>;

/** What rings at me, the oldest first. */
export function useOffers() {
  return useQuery({
    queryKey: ['offers'],
    queryFn: async () => (await ask('get', '/api/v1/desk/offers')).offers,
    refetchInterval: 15_000,
  });
}

export function useAcceptOffer() {
  return useAccepting((wish: { offerId: string; overCapacity?: boolean }) =>
    ask('post', '/api/v1/desk/offers/{offerId}/accept', {
      at: { offerId: wish.offerId },
      body: { overCapacity: wish.overCapacity ?? false },
      key: newKey(),
    }),
  );
}

export function useDeclineOffer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (offerId: string) =>
      ask('post', '/api/v1/desk/offers/{offerId}/decline', { at: { offerId }, key: newKey() }),
    onSettled: () => readListsAgain(queries),
  });
}
