import { Link, useNavigate, useParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import { arrivalsPath, arrivalStates, useArrival, type ArrivalLine } from './arrivals';
import { receiptPage, scanPage } from './dock';
import { useReceiving, useWarehouses } from './model';

/** One announced unit: what is in it, whether it came, and what was missing. */
export default function ArrivalPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const navigate = useNavigate();
  const warehouses = useWarehouses();
  const send = useReceiving();
  const [ask, question] = useAsk();
  const { data, error, isPending, refetch } = useArrival(id);
  const it = data?.unit;
  const came = it?.came;
  const buys = can('purchasing.read') || can('purchasing.edit');
  const lacks = (line: ArrivalLine) =>
    data?.missing.find(({ sku, lot }) => sku === line.sku && lot === line.lot);

  async function withdraw() {
    const reason = await ask({
      title: t('receiving.units.withdrawTitle', { sscc: it?.sscc ?? '' }),
      body: t('receiving.units.withdrawBody'),
      label: t('receiving.why'),
      required: true,
      ok: t('receiving.units.withdraw'),
      usual: [t('receiving.units.usualWrong'), t('receiving.units.usualLost')],
    });
    if (reason !== null) await send(`${arrivalsPath}/${id}/withdraw`, { reason });
  }

  const columns: WorklistColumn<ArrivalLine>[] = [
    { key: 'sku', title: t('receiving.sku'), width: 160, phone: 'line', render: ({ sku }) => sku },
    {
      key: 'name',
      title: t('receiving.goods'),
      width: 220,
      grow: true,
      phone: 'title',
      render: ({ name }) => name,
    },
    { key: 'lot', title: t('receiving.lot'), width: 130, render: ({ lot }) => lot || '—' },
    {
      key: 'expires',
      title: t('receiving.units.expires'),
      width: 110,
      render: ({ expiresOn }) => (expiresOn ? fmt.date(expiresOn) : '—'),
    },
    {
      key: 'serials',
      title: t('receiving.units.serials'),
      width: 180,
      phone: 'hide',
      render: ({ serials }) => serials.join(', ') || '—',
    },
    {
      key: 'quantity',
      title: t('receiving.units.quantity'),
      width: 110,
      number: true,
      phone: 'mark',
      render: ({ quantity }) => fmt.quantity(quantity),
    },
    {
      key: 'missing',
      title: t('receiving.units.missing'),
      width: 100,
      number: true,
      render: (line) => {
        const less = lacks(line);
        return less ? <strong>{fmt.quantity(less.quantity)}</strong> : '—';
      },
    },
  ];
  return (
    <>
      {question}
      <DocumentPage
        number={it?.sscc ?? ''}
        backPath="/receiving/units"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={it && arrivalStates[it.state]}
        facts={
          it
            ? [
                {
                  label: t('receiving.awaited.order'),
                  value: buys ? (
                    <Link to={`/purchasing/orders/${it.order}`}>{it.orderNumber}</Link>
                  ) : (
                    it.orderNumber
                  ),
                },
                { label: t('receiving.awaited.supplier'), value: it.supplierName },
                { label: t('receiving.receipts.deliveryNote'), value: it.deliveryNote || '—' },
                {
                  label: t('receiving.units.announced'),
                  value: `${fmt.dateTime(it.announcedAt)} ${who(it.announcedBy)}`,
                },
                ...(came
                  ? [
                      {
                        label: t('receiving.units.receipt'),
                        value: can('receiving.read') ? (
                          <Link to={receiptPage(came.receipt)}>{came.number}</Link>
                        ) : (
                          came.number
                        ),
                      },
                      {
                        label: t('receiving.receipts.at'),
                        value: `${fmt.dateTime(came.at)} ${who(came.by)} · ${warehouses.name(came.warehouse)}`,
                      },
                      ...(came.storedAt
                        ? [
                            {
                              label: t('receiving.units.stored'),
                              value: fmt.dateTime(came.storedAt),
                            },
                          ]
                        : []),
                    ]
                  : []),
              ]
            : []
        }
        tabs={[
          {
            key: 'lines',
            label: `${t('receiving.goods')} ${data?.lines.length ?? 0}`,
            children: data && (
              <LinesTable lines={data.lines} rowKey={({ lineNo }) => lineNo} columns={columns} />
            ),
          },
        ]}
        waiting={it && t(`receiving.units.waiting.${it.state}`, { why: it.withdrawal })}
        actions={
          it?.state === 'announced'
            ? [
                {
                  key: 'scan',
                  label: t('receiving.units.toScan'),
                  permission: 'receiving.receive',
                  primary: true,
                  run: () => void navigate(scanPage(it.sscc)),
                },
                {
                  key: 'withdraw',
                  label: t('receiving.units.withdraw'),
                  permission: 'receiving.announce',
                  run: withdraw,
                },
              ]
            : it?.state === 'received'
              ? [
                  {
                    key: 'putaway',
                    label: t('receiving.receipts.toPutaway'),
                    permission: 'inventory.adjust',
                    primary: true,
                    run: () => void navigate('/inventory/putaway/scan'),
                  },
                ]
              : []
        }
      />
    </>
  );
}
