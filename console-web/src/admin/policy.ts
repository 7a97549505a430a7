import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { Refused } from '../api/refused';
import { sentenceOf } from '../codes/refusals';
import type { Reason, Urgency } from '../codes/reasons';
import { told } from '../frame/told';
import { useSay } from '../i18n/language';
import type { QuestionSet } from './questions';

/** A trigger as the policy stores it; what else it holds is kept as it is. */
export interface Trigger {
  readonly kind: Reason;
  readonly name?: string;
  readonly route: { readonly urgency: Urgency; readonly queue: string; readonly enabled: boolean };
  readonly over?: number;
  readonly currency?: string;
  readonly moreThan?: number;
  readonly limit?: number;
  readonly inARow?: number;
  readonly offBecause?: string | null;
  readonly phrases?: Readonly<Record<string, readonly string[]>>;
}

/** The policy: what this page edits of it, and the rest. */
export interface Policy {
  readonly [member: string]: unknown;
  readonly triggers: readonly Trigger[];
  /** How long a Shared Passkey is good, as an ISO duration; null: none is made. */
  readonly passkey?: string | null;
  /** Asked before a chat, in the order in which the sets are tried. */
  readonly questions?: readonly QuestionSet[];
  readonly languages?: readonly string[];
  readonly wordings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type DraftView = Shape<'DraftView'>;

const KEY = ['admin', 'policy'] as const;
const DRAFT = [...KEY, 'draft'] as const;

export function usePolicy() {
  return useQuery({
    queryKey: [...KEY, 'inForce'],
    queryFn: async () => {
      const view = await ask('get', '/api/v1/admin/policy');
      return { version: view.version, policy: view.policy as unknown as Policy };
    },
  });
}

/** The draft; null if there is none. */
export function useDraftPolicy() {
  return useQuery({
    queryKey: DRAFT,
    queryFn: async () => {
      try {
        const view = await ask('get', '/api/v1/admin/policy/draft');
        return { ...view, policy: view.policy as unknown as Policy };
      } catch (problem) {
        if (problem instanceof Refused && problem.code === 'NOT_FOUND') return null;
        throw problem;
      }
    },
  });
}

export function useDiff(enabled: boolean) {
  return useQuery({ queryKey: [...KEY, 'diff'], queryFn: () => ask('get', '/api/v1/admin/policy/draft/diff'), enabled });
}

/** The versions of the policy as they were published, newest first. */
export function useVersions() {
  return useQuery({
    queryKey: [...KEY, 'versions'],
    queryFn: async () => (await ask('get', '/api/v1/admin/policy/versions')).versions,
  });
}

export type PolicyWish =
  | { readonly act: 'save'; readonly basedOn: number; readonly policy: Policy }
  | { readonly act: 'drop' }
  | { readonly act: 'publish'; readonly note: string }
  | { readonly act: 'rollback'; readonly version: number };

export function usePolicyWish() {
  const queries = useQueryClient();
  return useMutation({
    // one after the other: what was typed last is what stays
    scope: { id: 'policy' },
    mutationKey: KEY,
    mutationFn: (wish: PolicyWish): Promise<unknown> => {
      switch (wish.act) {
        case 'save':
          return ask('put', '/api/v1/admin/policy/draft', {
            body: { basedOn: wish.basedOn, policy: wish.policy as unknown as Shape<'DraftEdited'>['policy'] },
          });
        case 'drop':
          return ask('delete', '/api/v1/admin/policy/draft');
        case 'publish':
          return ask('post', '/api/v1/admin/policy/publish', { body: { note: wish.note || null } });
        case 'rollback':
          return ask('post', '/api/v1/admin/policy/rollback', { body: { version: wish.version, note: null } });
      }
    },
    // while more is on its way, what the server says is older than what stands here
    onSettled: () => (queries.isMutating({ mutationKey: KEY }) > 1 ? undefined : queries.invalidateQueries({ queryKey: KEY })),
  });
}

/** The policy as it is being edited: the draft, or what is in force as long as there is none. */
export function useEditedPolicy() {
  const queries = useQueryClient();
  const say = useSay();
  const inForce = usePolicy();
  const draft = useDraftPolicy();
  const wish = usePolicyWish();
  const edited = () => queries.getQueryData<typeof draft.data>(DRAFT)?.policy ?? inForce.data?.policy;
  /** Saves the draft; a change that follows at once builds on this one, not on what the server said last. */
  const save = (change: (policy: Policy) => Policy) => {
    const before = edited();
    if (!before || !inForce.data) return;
    const basedOn = draft.data?.basedOn ?? inForce.data.version;
    const policy = change(before);
    void queries.cancelQueries({ queryKey: DRAFT });
    queries.setQueryData<typeof draft.data>(DRAFT, (old) => ({ problems: [], updatedAt: new Date().toISOString(), basedOn, ...old, policy }));
    wish.mutate({ act: 'save', basedOn, policy }, { onError: (problem) => told(sentenceOf(problem, say), 'bad') });
  };
  return { inForce, draft, policy: draft.data?.policy ?? inForce.data?.policy, save, discard: () => wish.mutate({ act: 'drop' }) };
}

/** The policy with one trigger changed. */
export function changed(policy: Policy, at: number, change: Partial<Trigger>): Policy {
  return { ...policy, triggers: policy.triggers.map((trigger, n) => (n === at ? { ...trigger, ...change } : trigger)) };
}

/** The policy with a trigger tried one place earlier (-1) or later (1). */
export function moved(policy: Policy, at: number, step: 1 | -1): Policy {
  const triggers = [...policy.triggers];
  const [one] = triggers.splice(at, 1);
  if (!one) return policy;
  triggers.splice(Math.min(triggers.length, Math.max(0, at + step)), 0, one);
  return { ...policy, triggers };
}

/** A policy's own name of a trigger: its kind, and what tells two of one kind apart. */
export function nameOf(trigger: Trigger): string {
  return trigger.name ? `${trigger.kind} ${trigger.name}` : trigger.kind;
}

/** Whole hours of an ISO duration without days, such as PT72H or PT1H30M; null if there is none. */
export function hoursIn(duration: string | null | undefined): number | null {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? '');
  if (!parts) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  return Math.max(1, Math.round(Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600));
}
