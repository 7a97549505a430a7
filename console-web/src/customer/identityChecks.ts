import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, newKey, type Shape } from '../api/client';
import type { Key } from '../i18n/texts/en';

export type IdentityCheck = Shape<'IdentityCheckView'>;

const PATH = '/api/v1/desk/conversations/{id}/identity-check' as const;

export function useIdentityCheck(id: string) {
  return useQuery({ queryKey: ['identity-check', id], queryFn: () => ask('get', PATH, { at: { id } }) });
}

export function useAskForCode(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('post', PATH, { at: { id }, key: newKey() }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['identity-check', id] }),
  });
}

/** Why no code can be asked for, as a key of the catalogue; null: one can. */
export function offOf(standing: { readonly mine: boolean; readonly control: string }, hindrance: IdentityCheck['hindrance']): Key | null {
  if (standing.control === 'CLOSED') return 'off.closed';
  if (standing.control !== 'HUMAN') return 'off.noPerson';
  if (!standing.mine) return 'off.otherAnswers';
  switch (hindrance) {
    case 'NO_ADDRESS':
      return 'identity.off.noAddress';
    case 'MAIL_OFF':
      return 'identity.off.mail';
    case 'RATE_LIMITED':
      return 'identity.off.often';
    default:
      return null;
  }
}
