import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type PanelView = Shape<'PanelView'>;
export type Order = Shape<'Order'>;

export const customerOf = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: () => ask('get', '/api/v1/desk/conversations/{id}/customer', { at: { id } }),
    staleTime: 60_000,
  });

/** What is known of the customer, as the shop says it now. */
export function useCustomer(id: string) {
  return useQuery(customerOf(id));
}
