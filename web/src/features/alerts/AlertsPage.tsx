import { BarChartOutlined, ControlOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { AlertCard } from './AlertCard';
import {
  alertsPath,
  causes,
  severities,
  severityStatus,
  stateStatus,
  useKinds,
  useStanding,
  type AlertLine,
} from './model';
import './alerts.css';

/** What is late or odd: the worklist of those it concerns. */
export default function AlertsPage() {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const { data: standing } = useStanding();
  const { data: kinds } = useKinds();
  const columns = useMemo(
    (): WorklistColumn<AlertLine>[] => [
      {
        key: 'severity',
        title: t('alerts.severity'),
        width: 84,
        phone: 'mark',
        render: ({ alert }) => <StatusTag status={severityStatus[alert.severity]} />,
      },
      {
        key: 'rule',
        title: t('alerts.rule'),
        width: 200,
        grow: true,
        phone: 'title',
        render: (line) => pick({ zh: line.ruleZh, en: line.ruleEn }),
      },
      {
        key: 'number',
        title: t('alerts.subject'),
        width: 220,
        grow: true,
        render: ({ alert }) => (
          <>
            <Link to={alert.path}>{alert.number}</Link>{' '}
            <span className="rt-muted">{alert.name}</span>
          </>
        ),
      },
      {
        key: 'due',
        title: t('alerts.dueAt'),
        width: 132,
        sort: 'dueAt',
        render: ({ alert }) => fmt.dateTime(alert.dueAt),
      },
      {
        key: 'raised',
        title: t('alerts.raisedAt'),
        width: 132,
        sort: 'raisedAt',
        phone: 'hide',
        render: ({ alert }) => fmt.dateTime(alert.raisedAt),
      },
      {
        key: 'owner',
        title: t('alerts.owner'),
        width: 110,
        render: (line) => pick({ zh: line.ownerName, en: line.ownerNameEn }),
      },
      {
        key: 'assignee',
        title: t('alerts.assignee'),
        width: 100,
        render: (line) => line.assigneeName || '—',
      },
      {
        key: 'state',
        title: t('alerts.state'),
        width: 100,
        render: ({ alert }) => <StatusTag status={stateStatus[alert.state]} />,
      },
      {
        key: 'times',
        title: t('alerts.times'),
        width: 64,
        number: true,
        hidden: true,
        render: ({ alert }) => fmt.integer(alert.times),
      },
    ],
    [t, fmt, pick],
  );
  const views = useMemo(
    (): WorklistView[] => [
      {
        key: 'open',
        label: t('alerts.view.open'),
        ...(standing && { count: standing.open }),
        tone: 'soon',
      },
      { key: 'mine', label: t('alerts.view.mine'), filters: { show: ['mine'] } },
      {
        key: 'untaken',
        label: t('alerts.view.untaken'),
        filters: { show: ['untaken'] },
        ...(standing && { count: standing.untaken }),
      },
      { key: 'muted', label: t('alerts.view.muted'), filters: { show: ['muted'] } },
      { key: 'ended', label: t('alerts.view.ended'), filters: { show: ['ended'] } },
      { key: 'all', label: t('alerts.view.all'), filters: { show: ['all'] } },
    ],
    [t, standing],
  );
  return (
    <Worklist<AlertLine>
      id="alerts.alerts"
      title={t('alerts.title')}
      source={alertsPath}
      rowKey={({ alert }) => alert.id}
      columns={columns}
      views={views}
      filters={[
        {
          key: 'severity',
          label: t('alerts.severity'),
          kind: 'choice',
          primary: true,
          options: severities.map((one) => ({ value: one, label: pick(severityStatus[one]) })),
        },
        {
          key: 'kind',
          label: t('alerts.kind'),
          kind: 'choice',
          primary: true,
          options: (kinds ?? []).map((one) => ({ value: one.kind, label: pick(one.title) })),
        },
        {
          key: 'cause',
          label: t('alerts.cause'),
          kind: 'choice',
          options: causes.map((one) => ({ value: one, label: t(`alerts.causes.${one}`) })),
        },
        { key: 'days', label: t('alerts.raisedAt'), kind: 'dates', from: 'from', to: 'until' },
      ]}
      defaultSort="-raisedAt"
      searchHint={t('alerts.search')}
      rowPath={({ alert }) => `/monitoring/alerts/${alert.id}`}
      preview={({ alert }) => <AlertCard key={alert.id} id={alert.id} />}
      previewTitle={(line) => pick({ zh: line.ruleZh, en: line.ruleEn })}
      exportPath={`${alertsPath}/export`}
      toolbar={
        <>
          <Button
            icon={<BarChartOutlined />}
            onClick={() => void navigate('/monitoring/alerts/review')}
          >
            {t('alerts.review')}
          </Button>
          <Button
            icon={<ControlOutlined />}
            onClick={() => void navigate('/monitoring/alerts/rules')}
          >
            {t('alerts.rules')}
          </Button>
        </>
      }
      empty={{
        text: t('alerts.empty'),
        action: <Link to="/monitoring/alerts/rules">{t('alerts.emptyAction')}</Link>,
      }}
    />
  );
}
