import { SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { AroundBand } from './AroundBand';
import { FindingEvidence } from './FindingEvidence';
import { FindingsChart } from './FindingsChart';
import {
  findingsPath,
  kindNames,
  kinds,
  severityStatus,
  verdictStatus,
  type FindingLine,
} from './model';
import './control.css';

/** What was noticed: kind, weight, who, with which figures; and what people said of it. */
export default function FindingsPage() {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const columns = useMemo(
    (): WorklistColumn<FindingLine>[] => [
      {
        key: 'at',
        title: t('control.at'),
        width: 140,
        sort: 'at',
        phone: 'hide',
        render: ({ finding }) => fmt.dateTime(finding.at),
      },
      {
        key: 'kind',
        title: t('control.kind'),
        width: 110,
        phone: 'title',
        render: ({ finding }) => pick(kindNames[finding.kind]),
      },
      {
        key: 'severity',
        title: t('control.severity'),
        width: 84,
        phone: 'mark',
        render: ({ finding }) => <StatusTag status={severityStatus[finding.severity]} />,
      },
      {
        key: 'text',
        title: t('control.noticed'),
        width: 360,
        grow: true,
        render: (line) => pick({ zh: line.textZh, en: line.textEn }),
      },
      {
        key: 'number',
        title: t('control.order'),
        width: 150,
        render: ({ finding }) =>
          finding.order ? (
            <Link to={`/purchasing/orders/${finding.order}`}>{finding.number}</Link>
          ) : (
            '—'
          ),
      },
      {
        key: 'person',
        title: t('control.person'),
        width: 100,
        sort: 'person',
        render: ({ personName }) => personName,
      },
      {
        key: 'department',
        title: t('control.department'),
        width: 100,
        render: ({ departmentName }) => departmentName || '—',
      },
      {
        key: 'verdict',
        title: t('control.verdict'),
        width: 100,
        render: ({ finding }) => <StatusTag status={verdictStatus[finding.verdict]} />,
      },
    ],
    [t, fmt, pick],
  );
  const views = useMemo(
    (): WorklistView[] => [
      { key: 'open', label: t('control.view.open'), filters: { verdict: ['open'] } },
      {
        key: 'high',
        label: t('control.view.high'),
        filters: { verdict: ['open'], severity: ['high'] },
      },
      { key: 'useful', label: t('control.view.useful'), filters: { verdict: ['useful'] } },
      { key: 'all', label: t('control.view.all') },
    ],
    [t],
  );
  return (
    <Worklist<FindingLine>
      id="control.findings"
      title={t('control.title')}
      source={findingsPath}
      rowKey={({ finding }) => finding.id}
      columns={columns}
      views={views}
      filters={[
        {
          key: 'kind',
          label: t('control.kind'),
          kind: 'choice',
          primary: true,
          options: kinds.map((kind) => ({ value: kind, label: pick(kindNames[kind]) })),
        },
        {
          key: 'severity',
          label: t('control.severity'),
          kind: 'choice',
          options: (['high', 'medium', 'low'] as const).map((one) => ({
            value: one,
            label: pick(severityStatus[one]),
          })),
        },
        { key: 'days', label: t('control.at'), kind: 'dates', from: 'from', to: 'until' },
      ]}
      defaultSort="-at"
      searchHint={t('control.search')}
      rowPath={({ finding }) => `/control/findings/${finding.id}`}
      preview={(line) => <FindingEvidence line={line} />}
      previewTitle={({ finding }) => pick(kindNames[finding.kind])}
      exportPath={`${findingsPath}/export`}
      banner={
        <div className="rt-control-charts">
          <FindingsChart onDrill={(kind) => void navigate(`/control?kind=${kind}`)} />
          <AroundBand onDrill={(order) => void navigate(`/purchasing/orders/${order}`)} />
        </div>
      }
      toolbar={
        <Button icon={<SettingOutlined />} onClick={() => void navigate('/control/settings')}>
          {t('control.settings')}
        </Button>
      }
      empty={{ text: t('control.empty') }}
    />
  );
}
