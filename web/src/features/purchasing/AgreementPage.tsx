import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { useAsk } from '@/ui/useAsk';
import type { Agreement, AgreementWhole } from './sourcing';
import { agreementStates } from './status';
import './purchasing.css';

/** One framework agreement: what was agreed, how much of it is used. */
export default function AgreementPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ask, layer] = useAsk();
  const path = `/api/purchasing/agreements/${id}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['purchasing', 'agreement', id],
    queryFn: () => api.get<AgreementWhole>(path),
  });
  const one = data?.agreement;
  async function act(step: string, reason?: string) {
    const after = await api.post<Agreement>(
      `${path}/${step}`,
      { revision: one?.revision, reason },
      { idempotencyKey: idempotencyKey() },
    );
    await client.invalidateQueries({ queryKey: ['purchasing'] });
    return after;
  }
  async function close() {
    const reason = await ask({
      title: `${t('purchasing.agreements.close')} ${one?.number ?? ''}`,
      label: t('purchasing.reason'),
      required: true,
      ok: t('purchasing.agreements.close'),
    });
    if (reason !== null) await act('close', reason);
  }
  async function renew() {
    const made = await api.post<Agreement>(`${path}/renew`, undefined, {
      idempotencyKey: idempotencyKey(),
    });
    void navigate(`/purchasing/agreements/${made.id}`);
  }
  const limit = (value: string | null) =>
    value === null ? t('purchasing.agreements.noLimit') : fmt.amount(value);
  return (
    <>
      {layer}
      <DocumentPage
        number={one?.number ?? ''}
        backPath="/purchasing/agreements"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={one && agreementStates[one.state]}
        facts={
          one
            ? [
                { label: t('purchasing.agreements.subject'), value: one.title },
                { label: t('purchasing.supplier'), value: one.supplierName },
                {
                  label: t('purchasing.agreements.period'),
                  value: `${fmt.date(one.validFrom)} – ${fmt.date(one.validTo)}`,
                },
                { label: t('purchasing.agreements.max'), value: limit(one.maxAmount) },
                {
                  label: t('purchasing.agreements.called'),
                  value: fmt.amount(one.calledAmount, 2),
                },
                { label: t('purchasing.agreements.allowance'), value: one.allowance },
                { label: t('purchasing.currency'), value: one.currency },
                { label: t('purchasing.note'), value: one.note || '—' },
              ]
            : []
        }
        tabs={
          data
            ? [
                {
                  key: 'lines',
                  label: `${t('purchasing.lines.title')} ${data.lines.length}`,
                  children: (
                    <LinesTable
                      lines={data.lines}
                      rowKey={({ sku }) => sku}
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
                          width: 220,
                          grow: true,
                          phone: 'title',
                          render: ({ name }) => name,
                        },
                        {
                          key: 'price',
                          title: t('purchasing.lines.unitPrice'),
                          width: 110,
                          number: true,
                          render: ({ unitPrice }) => fmt.amount(unitPrice),
                        },
                        {
                          key: 'tax',
                          title: t('purchasing.lines.taxRate'),
                          width: 72,
                          number: true,
                          render: ({ taxRate }) => taxRate,
                        },
                        {
                          key: 'max',
                          title: t('purchasing.agreements.maxQuantity'),
                          width: 120,
                          number: true,
                          render: ({ maxQuantity }) => limit(maxQuantity),
                        },
                        {
                          key: 'called',
                          title: t('purchasing.agreements.called'),
                          width: 110,
                          number: true,
                          render: ({ calledQuantity }) => fmt.amount(calledQuantity),
                        },
                      ]}
                    />
                  ),
                },
              ]
            : []
        }
        actions={[
          ...(one?.state === 'draft'
            ? [
                {
                  key: 'edit',
                  label: t('purchasing.edit'),
                  keys: 'KeyE',
                  permission: 'purchasing.edit',
                  run: () => void navigate(`/purchasing/agreements/${id}/edit`),
                },
                {
                  key: 'activate',
                  label: t('purchasing.agreements.activate'),
                  primary: true,
                  permission: 'purchasing.edit',
                  run: () => act('activate'),
                },
              ]
            : []),
          ...(one?.state === 'active'
            ? [
                {
                  key: 'renew',
                  label: t('purchasing.agreements.renew'),
                  permission: 'purchasing.edit',
                  run: renew,
                },
                {
                  key: 'close',
                  label: t('purchasing.agreements.close'),
                  more: true,
                  permission: 'purchasing.edit',
                  run: close,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
