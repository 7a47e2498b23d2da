import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { about, figures, people, session, tasks } from './mockPeople.ts';
import { listOrders } from './mockOrders.ts';

let signedIn: string | null = null;
let firstRun = false;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function send(response: ServerResponse, status: number, body?: unknown): void {
  response.statusCode = status;
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=mock; Path=/');
  response.setHeader(
    'Content-Type',
    status < 400 ? 'application/json' : 'application/problem+json',
  );
  response.end(body === undefined ? '' : JSON.stringify(body));
}

const problem = (status: number, name: string, title: string) => ({
  type: `/problems/${name}`,
  title,
  status,
  detail: title,
  traceId: 'mock',
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const route = `${request.method} ${url.pathname}`;
  const unknown = problem(401, 'identity/not-signed-in', '请先登录');
  switch (route) {
    case 'GET /api/about':
      return send(response, 200, { ...about, firstRun });
    case 'GET /api/session':
      return signedIn ? send(response, 200, session(signedIn)) : send(response, 401, unknown);
    case 'POST /api/session': {
      const { username, password } = await bodyOf(request);
      const known =
        people.some((one) => one.username === username) && password === 'redthread-demo';
      if (!known)
        return send(response, 401, problem(401, 'identity/wrong-password', '用户名或密码不对'));
      signedIn = String(username);
      return send(response, 200, session(signedIn));
    }
    case 'DELETE /api/session':
      signedIn = null;
      return send(response, 204);
    case 'POST /api/first-run': {
      const { company } = await bodyOf(request);
      if (String(company).length < 2) {
        const errors = [
          {
            pointer: '/company',
            value: String(company),
            detail: '公司名太短。',
            remedy: '请写全称。',
          },
        ];
        return send(response, 400, { ...problem(400, 'identity/bad-input', '填写有误'), errors });
      }
      firstRun = false;
      return send(response, 204);
    }
    case 'POST /mock/first-run':
      firstRun = true;
      signedIn = null;
      return send(response, 204);
  }
  if (!signedIn) return send(response, 401, unknown);
  switch (route) {
    case 'GET /api/tasks/mine':
      return send(response, 200, tasks());
    case 'GET /api/monitoring/figures':
      return send(response, 200, figures);
    case 'GET /api/gallery/orders':
      return send(response, 200, listOrders(url.searchParams));
    case 'POST /api/gallery/orders/approve':
      return send(response, 422, {
        ...problem(422, 'budget/severe-overrun', '超预算'),
        detail: '本季度预算剩余20000元,当前订单金额30000元,超预算10000元。请先调整预算。',
      });
  }
  return send(response, 404, problem(404, 'platform/not-found', '没有这个地址'));
}

/** Answers `/api` with invented facts, so that pages can be looked at without the program. */
export function mockServer(): Plugin {
  return {
    name: 'redthread-mock',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (/^\/(api|mock)\//.test(request.url ?? '')) void answer(request, response);
        else next();
      });
    },
  };
}
