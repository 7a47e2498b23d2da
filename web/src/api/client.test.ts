import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, url } from './client';
import { ProblemError } from './problem';

const sent: Request[] = [];
let answer: () => Response;

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request);
    return answer();
  });
  document.cookie = 'XSRF-TOKEN=abc';
});
afterEach(() => vi.unstubAllGlobals());

describe('api', () => {
  it('sends the token, a key and the language with a command', async () => {
    answer = () => Response.json({ id: '1' });
    await api.post('/api/things', { a: 1 }, { idempotencyKey: 'key-12345' });
    const headers = sent[0]?.headers;
    expect(headers?.get('X-XSRF-TOKEN')).toBe('abc');
    expect(headers?.get('Idempotency-Key')).toBe('key-12345');
    expect(headers?.get('Accept-Language')).toMatch(/^(zh-CN|en)$/);
  });

  it('sends neither token nor key with a question', async () => {
    answer = () => Response.json({});
    await api.get('/api/things');
    expect(sent[0]?.headers.has('Idempotency-Key')).toBe(false);
    expect(sent[0]?.headers.has('X-XSRF-TOKEN')).toBe(false);
  });

  it('asks once more when the token changed on the way, with the new one and the same key', async () => {
    const refused = { type: '/problems/identity/csrf-token-missing', status: 403 };
    answer = () => {
      if (sent.length > 1) return Response.json({ id: '1' });
      document.cookie = 'XSRF-TOKEN=new';
      return Response.json(refused, { status: 403 });
    };
    await expect(api.post('/api/things', { a: 1 })).resolves.toMatchObject({ id: '1' });
    const [first, second] = sent;
    expect(second?.headers.get('X-XSRF-TOKEN')).toBe('new');
    expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
    await expect(second?.json()).resolves.toEqual({ a: 1 });
  });

  it('does not repeat what is refused for another reason', async () => {
    const refused = { type: '/problems/identity/permission-missing', status: 403 };
    answer = () => Response.json(refused, { status: 403 });
    await api.post('/api/things', {}).catch(() => undefined);
    expect(sent).toHaveLength(1);
  });

  it('turns problem+json into a typed error', async () => {
    answer = () =>
      new Response(
        JSON.stringify({
          type: '/problems/budget/overrun',
          title: '超预算',
          status: 422,
          overBy: '10000.00',
        }),
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      );
    const error = await api.post('/api/orders', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error instanceof ProblemError && error.is('budget/overrun')).toBe(true);
    expect(error instanceof ProblemError && error.problem.overBy).toBe('10000.00');
  });

  it('survives a gateway that answers in HTML', async () => {
    answer = () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    await expect(api.get('/api/x')).rejects.toMatchObject({ problem: { status: 502 } });
  });

  it('leaves empty filters out of the address', () => {
    expect(url('/api/x', { q: '', status: ['a', 'b'], limit: 50, after: null })).toBe(
      '/api/x?status=a&status=b&limit=50',
    );
  });
});
