import { refusalIn, Unreachable } from './refused';
import type { components, paths } from './types';

/** A shape of the API by its name in openapi.json. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

type Method = 'get' | 'post' | 'put' | 'delete';
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never;
type ContentOf<R> = R extends { content: infer C } ? C[keyof C] : undefined;
type GoodAnswer<R> = R extends { 200: infer A } ? A : R extends { 201: infer A } ? A : R extends { 202: infer A } ? A : R extends { 204: infer A } ? A : never;

export type AnswerOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer R } ? ContentOf<GoodAnswer<R>> : never;
export type BodyOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: infer B } ? ContentOf<NonNullable<B>> : undefined;

export interface Asking<Body> {
  /** Fills {name} in the path. */
  readonly at?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly body?: Body;
  /** Idempotency-Key: the same for every try of one wish. */
  readonly key?: string;
  /** Bearer token of a customer; the console has a cookie instead. */
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** Outlives the page. */
  readonly keepalive?: boolean;
}

/** Asks the API. Throws {@link Refused} for a no, {@link Unreachable} when nobody answered. */
export async function ask<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  asking: Asking<BodyOf<P, M>> = {},
): Promise<AnswerOf<P, M>> {
  const response = await send(method, address(path, asking.at, asking.query), asking);
  if (!response.ok) throw await refusalIn(response);
  if (response.status === 204) return undefined as AnswerOf<P, M>;
  try {
    return (await response.json()) as AnswerOf<P, M>;
  } catch (cause) {
    throw new Unreachable(cause);
  }
}

export function address(path: string, at: Asking<unknown>['at'] = {}, query: Asking<unknown>['query'] = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(at[name] ?? '')));
  const words = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  return words.length === 0 ? filled : `${filled}?${new URLSearchParams(words).toString()}`;
}

async function send(method: Method, url: string, asking: Asking<unknown>): Promise<Response> {
  try {
    return await fetch(url, {
      method: method.toUpperCase(),
      headers: headersOf(method, asking),
      credentials: asking.token ? 'omit' : 'same-origin',
      cache: 'no-store',
      ...(asking.body !== undefined && { body: JSON.stringify(asking.body) }),
      ...(asking.signal && { signal: asking.signal }),
      ...(asking.keepalive && { keepalive: true }),
    });
  } catch (cause) {
    throw new Unreachable(cause);
  }
}

function headersOf(method: Method, asking: Asking<unknown>): Record<string, string> {
  const csrf = method === 'get' || asking.token ? undefined : csrfToken();
  return {
    Accept: 'application/json, application/problem+json',
    ...(asking.body !== undefined && { 'Content-Type': 'application/json' }),
    ...(asking.key && { 'Idempotency-Key': asking.key }),
    ...(asking.token && { Authorization: `Bearer ${asking.token}` }),
    ...(csrf && { 'X-XSRF-TOKEN': csrf }),
  };
}

/** The token that must come back with every change; the server put it into a cookie that we may read. */
export function csrfToken(): string | undefined {
  return /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1];
}

/** A new key, for a wish that has not been tried yet. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // plain http away from this machine has no randomUUID
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
