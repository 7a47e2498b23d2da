import { useQuery } from '@tanstack/react-query';
import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { FiguresTable } from './FiguresTable';
import { base, type Frame } from './model';

type Line = Schema<'mining.SipocLine'>;

const scenarios = ['normal', 'pre-sale', 'cross-border', 'promotion'] as const;

/** The standard in force as SIPOC, each step with the risk points of the past (H13). */
export function SipocTab({ departments }: { departments: Frame['departments'] }) {
  const { t, fmt, pick } = useI18n();
  const [scenario, setScenario] = useState<string>('normal');
  const { data, error, refetch } = useQuery({
    queryKey: ['mining', 'sipoc', scenario],
    queryFn: () => api.get<Line[]>(`${base}/sipoc`, { query: { scenario } }),
  });
  const named = (code: string) => (code ? (departments[code] ?? code) : '—');
  return (
    <>
      <div className="mining-tools">
        <Select
          aria-label={t('mining.trait.scenario')}
          value={scenario}
          onChange={setScenario}
          options={scenarios.map((value) => ({ value, label: t(`mining.scenario.${value}`) }))}
          popupMatchSelectWidth={false}
        />
      </div>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (
        <FiguresTable
          title={t('mining.sipoc.title')}
          about={t('mining.sipoc.about')}
          rows={data}
          rowKey={(row) => row.node}
          empty={t('mining.empty')}
          columns={[
            {
              key: 'process',
              title: t('mining.sipoc.process'),
              text: true,
              cell: (row) => `${row.position} ${pick(row.process)}`,
            },
            {
              key: 's',
              title: t('mining.sipoc.supplier'),
              text: true,
              cell: (row) => named(row.supplier),
            },
            {
              key: 'i',
              title: t('mining.sipoc.input'),
              text: true,
              cell: (row) => pick(row.input) || '—',
            },
            {
              key: 'o',
              title: t('mining.sipoc.output'),
              text: true,
              cell: (row) => <span className="mining-long">{pick(row.output)}</span>,
            },
            {
              key: 'c',
              title: t('mining.sipoc.customer'),
              text: true,
              cell: (row) => named(row.customer),
            },
            {
              key: 'owner',
              title: t('mining.sipoc.owner'),
              text: true,
              cell: (row) => named(row.owner),
            },
            {
              key: 'limit',
              title: t('mining.sipoc.limit'),
              cell: (row) => fmt.duration(row.limitSeconds),
            },
            { key: 'done', title: t('mining.times'), cell: (row) => fmt.integer(row.done) },
            { key: 'late', title: t('mining.late'), cell: (row) => fmt.integer(row.late) },
            {
              key: 'risks',
              title: t('mining.sipoc.risks'),
              text: true,
              cell: (row) =>
                row.risks.length === 0 ? (
                  '—'
                ) : (
                  <Link to={`/sales/exceptions?node=${row.node}`}>
                    {row.risks
                      .slice(0, 3)
                      .map((risk) => `${pick(risk.title) || risk.type} ${fmt.integer(risk.times)}`)
                      .join(' · ')}
                  </Link>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
