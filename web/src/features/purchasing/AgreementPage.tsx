import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { agreementColumns } from './lineColumns';
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
                      columns={agreementColumns(i18n, limit)}
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
                  run: () => withReason('close', t('purchasing.agreements.close')),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
