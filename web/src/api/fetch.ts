import { lang } from '@/i18n';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(name.length + 1));
}

/** A key that makes a repeated command harmless. Make one when the form opens, not per click. */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `fetch` with what every request to our server carries. */
export async function redthreadFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', lang() === 'zh' ? 'zh-CN' : 'en');
  if (safe.has(request.method)) return fetch(request);
  if (!request.headers.has('Idempotency-Key')) {
    request.headers.set('Idempotency-Key', idempotencyKey());
  }
  const again = request.clone();
  const response = await fetch(withToken(request));
  return (await tokenChanged(response)) ? fetch(withToken(again)) : response;
}

function withToken(request: Request): Request {
  const token = cookie('XSRF-TOKEN');
  if (token) request.headers.set('X-XSRF-TOKEN', token);
  return request;
}

/** Another answer may have renewed the token while the request was on its way; nothing has been done then. */
async function tokenChanged(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const problem = (await response
    .clone()
    .json()
    .catch(() => null)) as { type?: string } | null;
  return problem?.type === '/problems/identity/csrf-token-missing';
}
