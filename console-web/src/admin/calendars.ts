import { useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type Hours = Shape<'Hours'>;

/** The calendars of opening hours. */
export function useCalendars() {
  return useQuery({ queryKey: ['admin', 'hours'], queryFn: async () => (await ask('get', '/api/v1/admin/calendars')).calendars });
}
