import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import { subjectOf, times, useKeys, type SubjectView } from './analysis';

interface AnalysisBarProps {
  subjects: readonly SubjectView[];
  query: Readonly<Record<string, string[]>>;
  set: (key: string, values: readonly string[]) => void;
}

/** The question: measures, rows, columns, days, and what it is limited to. */
export function AnalysisBar({ subjects, query, set }: AnalysisBarProps) {
  const { t } = useI18n();
  const subject = subjectOf(query.measure?.[0]);
  const own = subjects.find(({ code }) => code === subject);
  const dimensions = own?.dimensions ?? [];
  const axes = [...dimensions, ...times].map((value) => ({
    value,
    label: t(`boards.dimension.${value}`),
  }));
  const from = query.from?.[0];
  const to = query.to?.[0];
  return (
    <div className="rt-analysis-bar">
      <Select
        mode="multiple"
        aria-label={t('boards.analysis.measures')}
        value={query.measure}
        maxCount={6}
        style={{ minWidth: 240 }}
        options={subjects.map(({ code, measures }) => ({
          label: t(`boards.measure.${code}`),
          options: measures.map((one) => ({
            value: one.code,
            label: t(`boards.measure.${one.code}`),
          })),
        }))}
        onChange={(chosen) => set('measure', together(chosen))}
      />
      <Select
        aria-label={t('boards.analysis.rows')}
        prefix={t('boards.analysis.rows')}
        value={query.rows?.[0] ?? dimensions[0]}
        style={{ minWidth: 140 }}
        options={axes}
        onChange={(value: string) => set('rows', [value])}
      />
      <Select
        aria-label={t('boards.analysis.columns')}
        prefix={t('boards.analysis.columns')}
        value={query.columns?.[0] ?? ''}
        style={{ minWidth: 140 }}
        options={[{ value: '', label: t('boards.analysis.noColumns') }, ...axes]}
        onChange={(value: string) => set('columns', value ? [value] : [])}
      />
      <DatePicker.RangePicker
        aria-label={t('boards.analysis.period')}
        value={[from ? dayjs(from) : dayjs().subtract(29, 'day'), to ? dayjs(to) : dayjs()]}
        allowClear={false}
        onChange={(days) => {
          if (days?.[0] && days[1]) {
            set('from', [days[0].format('YYYY-MM-DD')]);
            set('to', [days[1].format('YYYY-MM-DD')]);
          }
        }}
      />
      <Filters subject={subject} dimensions={dimensions} query={query} set={set} />
    </div>
  );
}

/** Only measures of one subject go together: those of what was chosen last. */
function together(chosen: readonly string[]): string[] {
  const subject = subjectOf(chosen.at(-1));
  return chosen.filter((one) => subjectOf(one) === subject);
}

function Filters({
  subject,
  dimensions,
  query,
  set,
}: Omit<AnalysisBarProps, 'subjects'> & {
  subject: 'orders' | 'purchases';
  dimensions: readonly string[];
}) {
  const { t } = useI18n();
  const keys = useKeys(subject, dimensions);
  return keys.map(({ dimension, options }) => (
    <Select
      key={dimension}
      mode="multiple"
      aria-label={t(`boards.dimension.${dimension}`)}
      placeholder={t(`boards.dimension.${dimension}`)}
      value={query[dimension] ?? []}
      maxTagCount="responsive"
      optionFilterProp="label"
      style={{ minWidth: 130 }}
      options={options}
      onChange={(chosen) => set(dimension, chosen)}
    />
  ));
}
