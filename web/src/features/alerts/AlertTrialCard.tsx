import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Table, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import type { Content, Kind, Trial } from './model';

const trialsPath = '/api/alerts/trials';

/** What the rule would have told in the past, by day, with what followed. */
export function AlertTrialCard({ kind, content }: { kind: Kind; content: Content }) {
  const { t, fmt } = useI18n();
  const [days, setDays] = useState<[Dayjs, Dayjs]>([dayjs().subtract(1, 'month'), dayjs()]);
  const [asked, setAsked] = useState<string | null>(null);
  const sending = useSending();
  const { data, error } = useQuery({
    queryKey: ['alerts', 'trial', asked],
    queryFn: () => api.get<Trial>(`${trialsPath}/${asked ?? ''}`),
    enabled: asked !== null,
    refetchInterval: ({ state }) =>
      state.data && ['done', 'failed'].includes(state.data.trial.state) ? false : 1000,
  });
  const ask = () =>
    void sending.send(async (key) => {
      const [from, until] = days.map((day) => day.format('YYYY-MM-DD'));
      const body = { kind: kind.kind, content, from, until };
      const begun = await api.post<Trial>(trialsPath, body, {
        idempotencyKey: `${key}-${Date.now()}`,
      });
      setAsked(begun.trial.id);
    });
  // A figure out of line is told when it is met; nothing has to follow.
  const follows = kind.words.every(({ name }) => name !== 'deviation');
  const option = useMemo(() => data && chart(data, follows, t), [data, follows, t]);
  return (
    <section className="rt-alerts-panel">
      <h2>{t('alerts.trial')}</h2>
      <div className="rt-alerts-row">
        <DatePicker.RangePicker
          value={days}
          allowClear={false}
          onChange={(chosen) => chosen?.[0] && chosen[1] && setDays([chosen[0], chosen[1]])}
        />
        <Button loading={sending.busy} onClick={ask}>
          {t('alerts.tryIt')}
        </Button>
      </div>
      <Refusal error={sending.error ?? error} />
      {!data && <p className="rt-muted">{t('alerts.trialHint')}</p>}
      {data && (
        <>
          <ChartCard
            title={t('alerts.trialByDay')}
            height={240}
            sentence={t(
              follows
                ? data.trial.state === 'done'
                  ? 'alerts.trialSentence'
                  : 'alerts.trialProgress'
                : 'alerts.trialFigures',
              {
                fired: data.trial.fired,
                followed: data.trial.followed,
                done: data.trial.done,
              },
            )}
            option={option}
            loading={data.trial.state === 'queued'}
            table={{
              columns: [t('alerts.day'), t('alerts.fired'), t('alerts.followed')],
              rows: data.days.map((one) => [one.day, one.fired, one.followed]),
            }}
          />
          <Table
            size="small"
            rowKey="seq"
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            dataSource={data.hits}
            columns={[
              { title: t('alerts.raisedAt'), render: (_, hit) => fmt.dateTime(hit.at) },
              {
                title: t('alerts.subject'),
                render: (_, hit) => (
                  <>
                    <Link to={hit.path}>{hit.number}</Link>{' '}
                    <span className="rt-muted">{hit.name}</span>
                  </>
                ),
              },
              ...(follows
                ? [
                    {
                      title: t('alerts.followed'),
                      render: (_: unknown, hit: Trial['hits'][number]) =>
                        hit.followed ? <Tag>{t('alerts.delay')}</Tag> : '—',
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </section>
  );
}

function chart(data: Trial, follows: boolean, t: (key: string) => string) {
  const bars = (name: string, of: (day: Trial['days'][number]) => number) => ({
    name,
    type: 'bar',
    stack: 'fired',
    barMaxWidth: 40,
    data: data.days.map(of),
  });
  return {
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0 },
    xAxis: { type: 'category', data: data.days.map(({ day }) => day.slice(5)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: follows
      ? [
          bars(t('alerts.followed'), ({ followed }) => followed),
          bars(t('alerts.notFollowed'), ({ fired, followed }) => fired - followed),
        ]
      : [bars(t('alerts.fired'), ({ fired }) => fired)],
  };
}
