import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import type { Receipt } from './model';
import type { Requisition } from './sourcing';
import { orderPage } from './orders';
import { requisitionStates } from './status';
import { SupplierSelect } from './SupplierSelect';
import './purchasing.css';

/** One requisition, and how it becomes an order. */
export default function RequisitionPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ask, layer] = useAsk();
  const [ordering, setOrdering] = useState(false);
  const [supplier, setSupplier] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const path = `/api/purchasing/requisitions/${id}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['purchasing', 'requisition', id],
    queryFn: () => api.get<Requisition>(path),
  });
  async function act(step: string, reason?: string) {
    await api.post(
      `${path}/${step}`,
      { revision: data?.revision, reason },
      { idempotencyKey: idempotencyKey() },
    );
    await client.invalidateQueries({ queryKey: ['purchasing'] });
  }
  async function withReason(step: 'refuse' | 'cancel') {
    const label = t(`purchasing.requisitions.${step}`);
    const reason = await ask({
      title: `${label} ${data?.number ?? ''}`,
      label: t('purchasing.reason'),
      required: true,
      ok: label,
    });
    if (reason !== null) await act(step, reason);
  }
  async function order() {
    try {
      const made = await api.post<Receipt>(
        `${path}/order`,
        { revision: data?.revision, supplier },
        { idempotencyKey: idempotencyKey() },
      );
      void navigate(orderPage(made.id));
    } catch (thrown) {
      setProblem(thrown);
    }
  }
  const open = data?.state === 'open';
  const draft = data?.state === 'draft';
  return (
    <>
      {layer}
      <Modal
        open={ordering}
        title={t('purchasing.requisitions.orderTitle', { number: data?.number ?? '' })}
        okText={t('purchasing.requisitions.order')}
        cancelText={t('ui.cancel')}
        onOk={() => void order()}
        onCancel={() => setOrdering(false)}
      >
        <Refusal error={problem} />
        <SupplierSelect value={supplier} onChange={setSupplier} />
      </Modal>
      <DocumentPage
        number={data?.number ?? ''}
        backPath="/purchasing/requisitions"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={data && requisitionStates[data.state]}
        facts={
          data
            ? [
                { label: t('purchasing.requisitions.purpose'), value: data.purpose },
                { label: t('purchasing.requisitions.requester'), value: data.requester },
                {
                  label: t('purchasing.wantedOn'),
                  value: data.wantedOn ? fmt.date(data.wantedOn) : '—',
                },
                { label: t('purchasing.createdAt'), value: fmt.dateTime(data.createdAt) },
              ]
            : []
        }
        tabs={
          data
            ? [
                {
                  key: 'lines',
                  label: `${t('purchasing.lines.title')} ${data.lineCount}`,
                  children: (
                    <LinesTable
                      lines={data.lines}
                      rowKey={({ lineNo }) => lineNo}
                      columns={[
                        {
                          key: 'sku',
                          title: t('purchasing.lines.sku'),
                          width: 132,
                          render: ({ sku }) => sku,
                        },
                        {
                          key: 'name',
                          title: t('purchasing.lines.name'),
                          width: 240,
                          grow: true,
                          phone: 'title',
                          render: ({ name }) => name,
                        },
                        {
                          key: 'quantity',
                          title: t('purchasing.lines.quantity'),
                          width: 100,
                          number: true,
                          render: ({ quantity }) => fmt.quantity(quantity),
                        },
                        {
                          key: 'ordered',
                          title: t('purchasing.requisitions.ordered'),
                          width: 100,
                          number: true,
                          render: ({ ordered }) => fmt.amount(ordered),
                        },
                        {
                          key: 'note',
                          title: t('purchasing.note'),
                          width: 160,
                          render: ({ note }) => note,
                        },
                      ]}
                    />
                  ),
                },
              ]
            : []
        }
        waiting={data?.answer}
        actions={[
          ...(draft
            ? [
                {
                  key: 'edit',
                  label: t('purchasing.edit'),
                  keys: 'KeyE',
                  permission: 'purchasing.request',
                  run: () => void navigate(`/purchasing/requisitions/${id}/edit`),
                },
                {
                  key: 'open',
                  label: t('purchasing.requisitions.open'),
                  primary: true,
                  permission: 'purchasing.request',
                  run: () => act('open'),
                },
              ]
            : []),
          ...(open
            ? [
                {
                  key: 'order',
                  label: t('purchasing.requisitions.order'),
                  primary: true,
                  permission: 'purchasing.edit',
                  run: () => setOrdering(true),
                },
                {
                  key: 'refuse',
                  label: t('purchasing.requisitions.refuse'),
                  permission: 'purchasing.edit',
                  run: () => withReason('refuse'),
                },
              ]
            : []),
          ...(open || draft
            ? [
                {
                  key: 'cancel',
                  label: t('purchasing.requisitions.cancel'),
                  more: true,
                  permission: 'purchasing.request',
                  run: () => withReason('cancel'),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
