import { Table } from 'antd';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { ToneIcon } from '@/ui/tone';
import type { Tried } from './sourcing';

interface CandidatesProps {
  tried: Tried;
  name: (warehouse: string) => string;
}

/** Every warehouse with what speaks for it, the best first, and what it would ship. */
export function Candidates({ tried, name }: CandidatesProps) {
  const { t, fmt } = useI18n();
  const { candidates, outcome } = tried;
  const asked = (id: string) => outcome.considered.find(({ warehouse }) => warehouse === id);
  const ships = (id: string) => outcome.goods.filter(({ warehouse }) => warehouse === id);
  return (
    <div className="sales-stack">
      <Table
        size="small"
        rowKey="warehouse"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={candidates}
        rowClassName={({ warehouse }) => (ships(warehouse).length > 0 ? 'sales-ships' : '')}
        columns={[
          { title: '#', render: (_, __, index) => <span className="rt-number">{index + 1}</span> },
          {
            title: t('sales.sourcing.warehouse'),
            render: (_, { warehouse }) => <strong>{name(warehouse)}</strong>,
          },
          {
            title: t('sales.sourcing.score'),
            render: (_, { score }) => (
              <span className="sales-score" title={t('sales.sourcing.scoreHint')}>
                <meter min={0} max={1} value={Number(score)} aria-hidden />
                <span className="rt-number">{Number(score).toFixed(2)}</span>
              </span>
            ),
          },
          {
            title: t('sales.sourcing.area_rank'),
            align: 'right',
            render: (_, { areaRank }) => <span className="rt-number">{areaRank}</span>,
          },
          {
            title: t('sales.sourcing.freight'),
            align: 'right',
            render: (_, { freight }) =>
              freight === null ? '—' : <Money value={{ amount: freight, currency: 'CNY' }} />,
          },
          {
            title: t('sales.sourcing.transit'),
            align: 'right',
            render: (_, { days }) => (days === null ? '—' : t('sales.sourcing.nDays', { n: days })),
          },
          {
            title: t('sales.sourcing.has'),
            render: (_, { warehouse }) => {
              const it = asked(warehouse);
              if (!it) return '—';
              if (it.otherOwner) {
                return (
                  <span className="rt-tag rt-tag-closed">{t('sales.allocation.otherOwner')}</span>
                );
              }
              return (
                <span className={`rt-tag rt-tag-${it.complete ? 'ok' : 'waiting'}`}>
                  <ToneIcon tone={it.complete ? 'ok' : 'waiting'} />
                  {it.complete
                    ? t('sales.sourcing.complete')
                    : t('sales.sourcing.missing', { skus: fmt.list(it.missing) })}
                </span>
              );
            },
          },
          {
            title: t('sales.sourcing.ships'),
            render: (_, { warehouse }) =>
              ships(warehouse)
                .map(({ sku, quantity }) => `${sku} × ${quantity.amount}`)
                .join(', ') || '—',
          },
        ]}
      />
      <p className="rt-muted">
        {t('sales.sourcing.weight', { kg: (Number(tried.grams) / 1000).toFixed(2) })}
        {outcome.shortages.length > 0 &&
          ` · ${t('sales.sourcing.short', {
            skus: outcome.shortages
              .map(({ sku, available, wanted }) => `${sku} ${available.amount}/${wanted.amount}`)
              .join(', '),
          })}`}
      </p>
    </div>
  );
}
