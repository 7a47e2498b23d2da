import { useQuery } from '@tanstack/react-query';
import { Select, Table } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import type { Days } from './days';
import { base, type CompanyLine, type Figure, type Kpi } from './model';
import { said, toneOf } from './words';

type Baseline = Pick<Schema<'insight.Baseline'>, 'id' | 'name' | 'fromDay' | 'toDay' | 'change'>;
type Row = { kpi: Kpi; before?: Figure; after?: Figure };

function useFigures(days: Days | undefined) {
  const { data } = useQuery({
    queryKey: ['performance', 'company', days],
    queryFn: () => api.get<CompanyLine[]>(`${base}/company`, { query: { ...days } }),
    enabled: days !== undefined,
  });
  return data ?? [];
}

/** Every KPI before a change and after it, by the periods kept under a name (L11, P33, P34). */
export function Comparison({ kpis }: { kpis: Kpi[] }) {
  const { t } = useI18n();
  const may = useCan()('insight.read');
  const [chosen, setChosen] = useState<string>();
  const { data: kept = [] } = useQuery({
    queryKey: ['performance', 'baselines'],
    queryFn: () => api.get<Baseline[]>('/api/insight/baselines'),
    enabled: may,
  });
  const baseline = kept.find(({ id }) => id === chosen) ?? kept[0];
  const before = baseline && { from: baseline.fromDay, to: baseline.toDay };
  const length = before ? dayjs(before.to).diff(before.from, 'day') : 0;
  const after = before && {
    from: dayjs(companyDay()).subtract(length, 'day').format('YYYY-MM-DD'),
    to: companyDay(),
  };
  const then = useFigures(before);
  const now = useFigures(after);
  if (!may || !baseline) return null;
  const rows = kpis
    .filter(({ active }) => active)
    .map((kpi) => ({
      kpi,
      before: then.find((one) => one.kpi === kpi.code)?.figure,
      after: now.find((one) => one.kpi === kpi.code)?.figure,
    }));
  return (
    <section className="rt-performance-box">
      <h2>{t('performance.compare.title')}</h2>
      <p className="rt-performance-row">
        <Select
          aria-label={t('performance.compare.baseline')}
          value={baseline.id}
          popupMatchSelectWidth={false}
          onChange={setChosen}
          options={kept.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <span className="rt-muted">
          {baseline.fromDay} – {baseline.toDay} → {after?.from} – {after?.to} {baseline.change}
        </span>
      </p>
      <ComparisonTable rows={rows} />
    </section>
  );
}

function ComparisonTable({ rows }: { rows: Row[] }) {
  const i18n = useI18n();
  const { t, pick } = i18n;
  return (
    <Table<Row>
      size="small"
      rowKey={({ kpi }) => kpi.code}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('performance.kpi'), render: (_, { kpi }) => pick(kpi.name) },
        {
          title: t('performance.compare.before'),
          align: 'right',
          render: (_, { kpi, before }) => said(i18n, kpi, before?.value),
        },
        {
          title: t('performance.compare.after'),
          align: 'right',
          render: (_, { kpi, after }) => (
            <strong className={after && `rt-kpi-${toneOf(after) ?? 'none'}`}>
              {said(i18n, kpi, after?.value)}
            </strong>
          ),
        },
        {
          title: t('performance.line.target'),
          align: 'right',
          render: (_, { kpi, after }) => said(i18n, kpi, after?.target),
        },
      ]}
    />
  );
}
