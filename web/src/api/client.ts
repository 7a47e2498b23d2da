import { redthreadFetch } from './fetch';
import { ProblemError, readProblem } from './problem';

export type Query = Record<
  string,
  string | number | boolean | readonly string[] | null | undefined
>;

export interface CallOptions {
  query?: Query;
  signal?: AbortSignal;
  /** Made when the form opened; one is made per call when left out. */
  idempotencyKey?: string;
  /** User name of the person stood in for. */
  onBehalfOf?: string;
}

const signedOut = new Set<() => void>();

/** Tells the shell when the server no longer knows who we are. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export function url(path: string, query?: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'object') for (const one of value) params.append(key, one);
    else params.append(key, String(value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

async function call<T>(
  method: string,
  path: string,
  body: unknown,
  options: CallOptions,
): Promise<T> {
  const headers = new Headers({ Accept: 'application/json' });
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.onBehalfOf) headers.set('X-On-Behalf-Of', options.onBehalfOf);
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('Content-Type', 'application/json');
  const request = new Request(new URL(url(path, options.query), location.origin), {
    method,
    headers,
    body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    signal: options.signal,
    credentials: 'same-origin',
  });
  const response = await redthreadFetch(request);
  if (!response.ok) {
    const problem = new ProblemError(await readProblem(response));
    if (problem.status === 401 && path !== '/api/session') for (const tell of signedOut) tell();
    throw problem;
  }
  if (response.status === 204 || response.headers.get('Content-Length') === '0') {
    return undefined as T;
  }
  return (await response.json()) as T;
}

/** The one way to the server; a failed call throws a `ProblemError`. */
export const api = {
  get: <T>(path: string, options: CallOptions = {}) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options: CallOptions = {}) =>
    call<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options: CallOptions = {}) =>
    call<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options: CallOptions = {}) =>
    call<T>('PATCH', path, body, options),
  delete: <T>(path: string, options: CallOptions = {}) =>
    call<T>('DELETE', path, undefined, options),
};
