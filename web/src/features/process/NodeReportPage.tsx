import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Segmented, Select, Skeleton, Tag } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ToneIcon, type Tone } from '@/ui/tone';
import { NodeReportChart } from './NodeReportChart';
import { NodeReportKpis } from './NodeReportKpis';
import { NodeReportTable } from './NodeReportTable';
import { StepLimits } from './StepLimits';
import { exportPath, useNodeReport, useReportView, ways, type Report } from './report';
import { scenarios } from './standards';
import { nodeName } from './words';
import './process.css';
import './report.css';

/** How long nodes take against their limits, what fails there, and what that says about the standards (M1). */
export default function NodeReportPage() {
  const { t } = useI18n();
  const { view, set } = useReportView();
  const { data, error, refetch } = useNodeReport(view);
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.report.title')}</h1>
        <DatePicker.RangePicker
          allowClear={false}
          aria-label={t('process.report.period')}
          value={[dayjs(view.from), dayjs(view.to)]}
          onChange={(days) => {
            if (days?.[0] && days[1])
              set({ from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') });
          }}
        />
        <Select
          aria-label={t('process.report.scenario')}
          disabled={view.by === 'step' || view.step !== undefined}
          value={view.scenario ?? ''}
          popupMatchSelectWidth={false}
          onChange={(scenario) => set({ scenario })}
          options={[
            { value: '', label: t('process.report.allScenarios') },
            ...scenarios.map((value) => ({ value, label: t(`ui.standard.${value}`) })),
          ]}
        />
        <Segmented
          value={view.by}
          onChange={(by) => set(by === 'person' ? { by } : { by, step: '' })}
          options={ways.map((value) => ({ value, label: t(`process.report.by.${value}`) }))}
        />
        {view.step && (
          <Tag closable onClose={() => set({ step: '' })}>
            {t(`process.report.step.${view.step}`)}
          </Tag>
        )}
        {view.node && (
          <Tag closable onClose={() => set({ node: '' })}>
            {nodeName(t, view.node)}
          </Tag>
        )}
        <span className="rt-spring" />
        {view.by === 'step' && <StepLimits />}
        <Button icon={<DownloadOutlined />} href={exportPath(view)}>
          {t('process.practice.results.export')}
        </Button>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data && (
        <>
          <NodeReportKpis report={data} />
          <Findings report={data} />
          <NodeReportChart rows={data.rows} by={view.by} onDrill={set} />
          <NodeReportTable rows={data.rows} by={view.by} onDrill={set} />
        </>
      )}
    </section>
  );
}

const tones: Record<string, Tone> = {
  slow: 'overdue',
  tight: 'soon',
  wide: 'waiting',
  faulty: 'exception',
  better: 'ok',
  worse: 'overdue',
};

function Findings({ report }: { report: Report }) {
  const { t, pick } = useI18n();
  if (report.findings.length === 0) return null;
  return (
    <section className="process-lane">
      <h2 className="practice-group">{t('process.report.findings')}</h2>
      <ul className="report-findings">
        {report.findings.map((one) => (
          <li key={`${one.kind} ${one.key}`}>
            <ToneIcon tone={tones[one.kind] ?? 'waiting'} /> {pick(one.text)}
          </li>
        ))}
      </ul>
    </section>
  );
}
