import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { sessionKey, type Session } from '@/api/session';

export const everybody: Session = {
  person: { id: '1', username: 'buyer', name: '采购员甲', department: null },
  roles: [],
  permissions: [],
  dataScope: 'all',
};

/** Renders a page at an address, with somebody signed in. */
export function renderPage(page: React.ReactNode, at = '/', session: Session | null = everybody) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity } },
  });
  client.setQueryData(sessionKey, session);
  return render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[at]}>{page}</MemoryRouter>
      </QueryClientProvider>
    </ConfigProvider>,
  );
}

type Answers = Record<string, (request: Request) => Response | Promise<Response>>;

/** Asked for wherever somebody is named: nobody is known. */
const usual: Answers = { 'GET /api/identity/names': () => Response.json([]) };

/** Answers requests by `GET /api/things`; what is not named is 404. */
export function serve(answers: Answers) {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request.clone());
    const asked = `${request.method} ${new URL(request.url).pathname}`;
    const answer = answers[asked] ?? usual[asked];
    return answer ? answer(request) : new Response(null, { status: 404 });
  });
  return sent;
}
