import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ask, csrfToken } from '../api/client';
import type { Attachment } from '../files/limits';
import { Uploads, type Chosen } from '../files/uploads';
import { wouldBeLost } from './leaving';

/** A note's files stay with the team: they never share a list with those of a reply. */
export type Kind = 'PUBLIC' | 'NOTE';

const all = new Map<string, Uploads>();
const listeners = new Set<() => void>();
const NONE: readonly Chosen[] = [];

const conversationUrl = (id: string) => `/api/v1/desk/conversations/${encodeURIComponent(id)}`;

/** Chosen files by conversation: switching away loses nothing. */
export function uploadsOf(id: string, kind: Kind): Uploads {
  const name = `${kind} ${id}`;
  const known = all.get(name);
  if (known) return known;
  const place = () => ({ url: conversationUrl(id), headers: { 'X-XSRF-TOKEN': csrfToken() ?? '' } });
  const uploads = new Uploads(
    () => Promise.resolve(place()),
    (chosen) => {
      wouldBeLost(`files ${name}`, chosen.some((one) => one.state !== 'refused'));
      listeners.forEach((listener) => listener());
    },
  );
  all.set(name, uploads);
  return uploads;
}

export function useUploads(id: string, kind: Kind): readonly Chosen[] {
  return useSyncExternalStore(listen, () => all.get(`${kind} ${id}`)?.chosen ?? NONE);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFileLimits() {
  return useQuery({ queryKey: ['file-limits'], queryFn: () => ask('get', '/api/v1/desk/file-limits'), staleTime: Infinity }).data;
}

/** Where a file is read; the session's cookie goes with it. */
export function addressOf(id: string, file: Attachment): string {
  return `${conversationUrl(id)}/attachments/${file.id}`;
}

export function aboutOf({ id, name, mediaType, size }: Attachment): Attachment {
  return { id, name, mediaType, size };
}
