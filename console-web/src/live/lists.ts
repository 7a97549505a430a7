import type { QueryClient } from '@tanstack/react-query';

/** After an act of mine: every list that it may have moved somebody in or out of is read again, without waiting for the hint. */
export function readListsAgain(queries: QueryClient): void {
  for (const key of ['offers', 'waiting', 'engagements', 'counts', 'views', 'me']) void queries.invalidateQueries({ queryKey: [key] });
}
