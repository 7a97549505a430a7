import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type PanelView = Shape<'PanelView'>;
export type Order = Shape<'Order'>;

/** An answer from before the chat, in the words of this language or the first that there is. */
export interface Asked {
  readonly key: string;
  readonly words: string;
  readonly value: string;
}

export function askedOf({ customer }: Pick<PanelView, 'customer'>, language: string): readonly Asked[] {
  const worded = (words: Readonly<Record<string, string>>, otherwise: string) => words[language] ?? Object.values(words)[0] ?? otherwise;
  return customer.answers.map(({ key, words, value, valueWords }) => ({ key, words: worded(words, key), value: worded(valueWords, value) }));
}

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
