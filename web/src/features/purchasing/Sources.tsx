import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { I18n } from '@/i18n';
import type { PricedLine } from './model';
import { roomPath, type Requisition, type RfqWhole, type Room } from './sourcing';

const roomOf = (kind: string): Room => (kind === 'rfq' ? 'rfqs' : 'requisitions');

/** What an order says of the requisitions and RFQs its lines came from; nothing where there are none. */
export function sourceFacts(lines: readonly PricedLine[], t: I18n['t']) {
  const pages = new Set(
    lines.flatMap(({ content: { source } }) =>
      source ? [`${roomPath(roomOf(source.document.kind))}/${source.document.id}`] : [],
    ),
  );
  return pages.size > 0
    ? [{ label: t('purchasing.madeFrom'), value: <Sources pages={[...pages]} /> }]
    : [];
}

/** Their numbers, each a way there. */
function Sources({ pages }: { pages: string[] }) {
  const known = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['purchasing', 'source', page],
      queryFn: () => api.get<Requisition | RfqWhole>(`/api${page}`),
    })),
  });
  return pages.map((page, index) => {
    const data = known[index]?.data;
    return (
      data && (
        <div key={page}>
          <Link to={page}>{'rfq' in data ? data.rfq.number : data.number}</Link>
        </div>
      )
    );
  });
}
