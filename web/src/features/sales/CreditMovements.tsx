import { Table } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { useMovements, type CreditAccount, type CreditMovement } from './credit';

/** What moved an account, newest first. */
export function CreditMovements({ account }: { account: CreditAccount }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { data, error, isPending, refetch } = useMovements(account.id);
  return (
    <section>
      <p>
        {t('sales.credit.standing', {
          limit: fmt.amount(account.limit),
          used: fmt.amount(account.used),
          room: fmt.amount(account.room),
          currency: account.currency,
        })}
      </p>
      <h3>{t('sales.credit.movements')}</h3>
      <Refusal error={error} onRetry={() => void refetch()} />
      <Table<CreditMovement>
        size="small"
        loading={isPending}
        rowKey={(row) => `${row.at}${row.kind}${row.amount}${row.order ?? row.reference}`}
        dataSource={data?.items}
        pagination={false}
        locale={{ emptyText: t('sales.credit.noMovements') }}
        columns={[
          { title: t('sales.credit.at'), render: (_, row) => fmt.dateTime(row.at) },
          {
            title: t('sales.credit.what'),
            render: (_, row) => (
              <>
                {row.order ? (
                  <Link to={`/sales/orders/${row.order}`}>
                    {t(`sales.credit.kind.${row.kind}`)}
                  </Link>
                ) : (
                  t(`sales.credit.kind.${row.kind}`)
                )}{' '}
                {row.reference} <span className="rt-muted">{row.reason}</span>
              </>
            ),
          },
          {
            title: t('sales.credit.amount'),
            align: 'right',
            render: (_, row) => fmt.amount(row.amount),
          },
          {
            title: t('sales.credit.used'),
            align: 'right',
            render: (_, row) => fmt.amount(row.usedAfter),
          },
          { title: t('sales.credit.by'), render: (_, row) => who(row.by) },
        ]}
      />
    </section>
  );
}
