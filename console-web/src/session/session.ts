import { createContext, useContext } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';

export type Session = Shape<'SessionView'>;
export type Right = Session['rights'][number];

/** Who is signed in; everything below the sign-in page has one. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
}

export function useMay(right: Right): boolean {
  return useSession().rights.includes(right);
}

export function useCurrentSession() {
  return useQuery({ queryKey: ['session'], queryFn: () => ask('get', '/api/v1/session'), retry: 1, staleTime: Infinity });
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (who: Shape<'SignIn'>) => ask('post', '/api/v1/session', { body: who }),
    onSuccess: (session) => queries.setQueryData(['session'], session),
  });
}

/** The session lasts as long again from now. */
export function useRenewal() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('put', '/api/v1/session'),
    onSuccess: (session) => queries.setQueryData(['session'], session),
  });
}

export function useSignOut() {
  return useMutation({
    mutationFn: () => ask('delete', '/api/v1/session'),
    // everything that was read is forgotten with the page
    onSettled: () => window.location.assign('/'),
  });
}
