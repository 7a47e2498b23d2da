import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { agreementColumns } from './lineColumns';
import { MadeOrders } from './MadeOrders';
import type { Receipt } from './model';
import { orderPage, ordersPath } from './orders';
import { roomPath, type Agreement, type AgreementWhole } from './sourcing';
import { agreementStates } from './status';
import { useSourced } from './useSourced';
import './purchasing.css';

/** One framework agreement: what was agreed, how much of it is used. */
export default function AgreementPage() {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const navigate = useNavigate();
  const sourced = useSourced<AgreementWhole>('agreements', ({ agreement }) => agreement);
  const { id, data, act, withReason } = sourced;
  const one = data?.agreement;
  async function renew() {
    const made = await act<Agreement>('renew');
    void navigate(`${roomPath('agreements')}/${made.id}`);
  }
  /** An order with all that was agreed, one of each: the buyer says how many. */
  async function callOff() {
    if (!data || !one) return;
    const lines = data.lines.map(({ sku, unitPrice, taxRate }) => ({
      ...{ sku, quantity: '1', unitPrice, taxRate },
      agreement: id,
    }));
    const made = await api.post<Receipt>(
      ordersPath,
      { content: { supplier: one.supplier, currency: one.currency, note: one.number, lines } },
      { idempotencyKey: idempotencyKey() },
    );
    void navigate(orderPage(made.id));
  }
  const limit = (value: string | null) =>
    value === null ? t('purchasing.agreements.noLimit') : fmt.amount(value);
  return (
    <>
      {sourced.layer}
      <DocumentPage
        {...sourced.page}
        status={one && agreementStates[one.state]}
        facts={
          one
            ? [
                { label: t('purchasing.agreements.subject'), value: one.title },
                { label: t('purchasing.supplier'), value: one.supplierName },
                {
                  label: t('purchasing.agreements.period'),
                  value: (
                    <>
                      <span className="purchasing-day">{fmt.date(one.validFrom)} –</span>{' '}
                      <span className="purchasing-day">{fmt.date(one.validTo)}</span>
                    </>
                  ),
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
                      columns={agreementColumns(i18n)}
                    />
                  ),
                },
                {
                  key: 'orders',
                  label: t('purchasing.orders'),
                  children: (
                    <MadeOrders of={{ agreement: id, supplier: data.agreement.supplier }} />
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
                  key: 'callOff',
                  label: t('purchasing.agreements.callOff'),
                  keys: 'KeyO',
                  primary: true,
                  permission: 'purchasing.edit',
                  run: callOff,
                },
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
                  run: () => withReason('close', t('purchasing.agreements.close')),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
