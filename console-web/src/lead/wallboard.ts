import { useQuery } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { useNow } from '../ui/now';

export type Wallboard = Shape<'Wallboard'>;
export type Hour = Shape<'Hour'>;

/** The first instant of the day of the viewer, as the API takes it. */
export function dayOf(now: number): string {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}

/** The figures of today; a new day starts with new ones. */
export function useWallboard() {
  const since = dayOf(useNow());
  return useQuery({
    queryKey: ['wallboard', since],
    queryFn: () => ask('get', '/api/v1/desk/wallboard', { query: { since } }),
    refetchInterval: 30_000,
  });
}

/** The top of the scale in seconds: the highest bar or the target, rounded up to half a minute. */
export function topOf(hours: readonly Pick<Hour, 'p90'>[], target: number): number {
  const highest = Math.max(target, ...hours.map((hour) => hour.p90));
  return Math.ceil((highest * 1.1) / 30) * 30;
}
