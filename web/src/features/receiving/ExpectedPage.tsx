import { Button, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { expectedPath, expectedStates, scanPage, type ExpectedOrder } from './dock';
import { useWarehouses } from './model';

/** Orders that suppliers have and whose goods are still to come, the most overdue first. */
export default function ExpectedPage() {
  const { t, fmt } = useI18n();
  const warehouses = useWarehouses();
  const navigate = useNavigate();
  const can = useCan();
  const receives = can('receiving.receive');
  const buys = can('purchasing.read') || can('purchasing.edit');
  const scan = t('receiving.awaited.scan');
  useKeys([{ keys: 'KeyS', label: scan, run: () => void navigate(scanPage()) }], receives);
  const today = companyDay();
  const columns: WorklistColumn<ExpectedOrder>[] = [
    {
      key: 'number',
      title: t('receiving.awaited.order'),
      width: 200,
      sort: 'number',
      phone: 'title',
      render: (one) => (
        <>
          {buys ? <Link to={`/purchasing/orders/${one.id}`}>{one.number}</Link> : one.number}{' '}
          {one.urgent && <Tag>{t('receiving.awaited.urgent')}</Tag>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('receiving.state'),
      width: 120,
      phone: 'mark',
      render: (one) => {
        const status = expectedStates[one.state];
        return status && <StatusTag status={status} />;
      },
    },
    {
      key: 'supplier',
      title: t('receiving.awaited.supplier'),
      width: 220,
      grow: true,
      sort: 'supplierName',
      render: (one) => one.supplierName,
    },
    {
      key: 'dueOn',
      title: t('receiving.awaited.due'),
      width: 200,
      sort: 'dueOn',
      render: (one) =>
        one.dueOn ? (
          <>
            {fmt.date(one.dueOn)}{' '}
            {one.dueOn < today ? (
              <StatusTag status={{ tone: 'blocked', zh: '已逾期', en: 'Overdue' }} />
            ) : (
              <span className="rt-muted">{!one.confirmed && t('receiving.awaited.wanted')}</span>
            )}
          </>
        ) : (
          <span className="rt-muted">{t('receiving.awaited.undated')}</span>
        ),
    },
    {
      key: 'open',
      title: t('receiving.awaited.open'),
      width: 110,
      number: true,
      render: (one) => `${fmt.integer(one.openLines)}/${fmt.integer(one.lineCount)}`,
    },
    {
      key: 'warehouse',
      title: t('receiving.warehouse'),
      width: 140,
      phone: 'hide',
      render: (one) =>
        one.warehouse ? (
          warehouses.name(one.warehouse)
        ) : (
          <span className="rt-muted">{t('receiving.awaited.anywhere')}</span>
        ),
    },
    {
      key: 'receive',
      title: '',
      width: 110,
      render: (one) => receives && <Link to={scanPage(one.number)}>{scan}</Link>,
    },
  ];
  return (
    <Worklist<ExpectedOrder>
      id="receiving.expected"
      title={t('receiving.awaited.title')}
      source={expectedPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={[
        { key: 'all', label: t('receiving.all') },
        { key: 'overdue', label: t('receiving.awaited.overdue'), filters: { overdue: ['true'] } },
      ]}
      filters={[
        {
          key: 'warehouse',
          label: t('receiving.warehouse'),
          kind: 'choice',
          options: warehouses.options,
        },
      ]}
      defaultSort="dueOn"
      searchHint={t('receiving.awaited.search')}
      exportPath={`${expectedPath}/export`}
      toolbar={
        receives && (
          <Button type="primary" onClick={() => void navigate(scanPage())}>
            {scan} <kbd>S</kbd>
          </Button>
        )
      }
      empty={{ text: t('receiving.awaited.empty') }}
    />
  );
}
