import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { LinesTable } from '@/ui/lines/LinesTable';
import { StatusTag } from '@/ui/StatusTag';
import { rfqColumns } from './rfqColumns';
import { roomPath, type Rfq, type RfqState } from './sourcing';
import { rfqStates } from './status';

const asking: RfqState[] = ['draft', 'sent'];
const none: Rfq[] = [];

/** The RFQs that ask for what a requisition needs, and those of them still running. */
export function useMadeRfqs(requisition: string, enabled: boolean) {
  const { data } = useQuery({
    queryKey: ['purchasing', 'rfqs', { requisition }],
    queryFn: ({ signal }) =>
      api.get<Page<Rfq>>('/api/purchasing/rfqs', { query: { requisition, limit: 200 }, signal }),
    enabled,
  });
  const items = data?.items ?? none;
  return { items, running: items.filter(({ state }) => asking.includes(state)) };
}

/** Those RFQs, the newest first. */
export function MadeRfqs({ rfqs }: { rfqs: Rfq[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <LinesTable
      lines={rfqs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          title: t('purchasing.number'),
          width: 180,
          phone: 'title',
          render: ({ id, number }) => <Link to={`${roomPath('rfqs')}/${id}`}>{number}</Link>,
        },
        {
          key: 'subject',
          title: t('purchasing.rfqs.subject'),
          width: 220,
          grow: true,
          render: ({ title }) => <span title={title}>{title}</span>,
        },
        {
          key: 'state',
          title: t('purchasing.state'),
          width: 112,
          phone: 'mark',
          render: ({ state }) => <StatusTag status={rfqStates[state]} />,
        },
        ...rfqColumns(i18n),
      ]}
    />
  );
}
