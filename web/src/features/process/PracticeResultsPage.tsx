import { DownloadOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { url } from '@/api/client';
import { useI18n, type I18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { widths } from '@/ui/worklist/widths';
import { standingStatus } from './OfferCard';
import { practicePath, resultsExport, useResults, type Result } from './practice';
import { departmentName } from './words';
import './process.css';
import './practice.css';

type Show = 'open' | 'passed' | 'all';

const shows: Record<Show, (row: Result) => boolean> = {
  open: ({ standing }) => !standing.passedAt,
  passed: ({ standing }) => Boolean(standing.passedAt),
  all: () => true,
};

/** Who of the department has passed which practice, and who may soon not work there. */
export default function PracticeResultsPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const { data, error, refetch } = useResults();
  const [show, setShow] = useState<Show>('open');
  const [text, setText] = useState('');
  const columns = useMemo(() => columnsOf(i18n), [i18n]);
  const rows = data?.filter(
    (row) => shows[show](row) && row.name.toLowerCase().includes(text.trim().toLowerCase()),
  );
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.practice.results.title')}</h1>
        <Segmented
          value={show}
          onChange={setShow}
          options={(Object.keys(shows) as Show[]).map((value) => ({
            value,
            label: `${t(`process.practice.results.${value}`)} ${data?.filter(shows[value]).length ?? ''}`,
          }))}
        />
        <span className="rt-spring" />
        <Link to={practicePath}>{t('process.practice.title')}</Link>
        <Input.Search
          className="practice-search"
          allowClear
          placeholder={t('process.practice.results.name')}
          onChange={(event) => setText(event.target.value)}
        />
        <Button icon={<DownloadOutlined />} href={url(resultsExport)}>
          {t('process.practice.results.export')}
        </Button>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      <Table<Result>
        size="small"
        rowKey="key"
        loading={!data && !error}
        dataSource={rows}
        columns={columns}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('process.practice.results.none') }}
      />
    </section>
  );
}

const at = (value: string | null) => (value ? new Date(value).getTime() : 0);

function columnsOf({ t, fmt, pick }: I18n): ColumnsType<Result> {
  const time = (value: string | null) => (value ? fmt.dateTime(value) : '—');
  return [
    {
      key: 'name',
      title: t('process.practice.results.name'),
      dataIndex: 'name',
      sorter: (a, b) => a.name.localeCompare(b.name),
    },
    {
      key: 'practice',
      title: t('process.practice.results.practice'),
      sorter: (a, b) => a.offer.scenario.localeCompare(b.offer.scenario),
      render: (_, { offer }) =>
        `${t(`ui.standard.${offer.scenario}`)} ${t('process.standards.version', { n: offer.version })} · ${departmentName(t, offer.department)}`,
    },
    {
      key: 'nodes',
      title: t('process.practice.results.nodes'),
      render: (_, { offer }) => offer.nodes.map(({ title }) => pick(title)).join(' · '),
    },
    {
      key: 'state',
      title: t('process.exceptions.state'),
      width: widths.status,
      render: (_, { standing }) => <StatusTag status={standingStatus(standing)} />,
    },
    {
      key: 'best',
      title: t('process.practice.results.best'),
      align: 'right',
      sorter: (a, b) => (a.standing.best ?? -1) - (b.standing.best ?? -1),
      render: (_, { standing }) => (standing.best === null ? '—' : fmt.integer(standing.best)),
    },
    {
      key: 'runs',
      title: t('process.practice.results.runs'),
      align: 'right',
      sorter: (a, b) => a.standing.runs - b.standing.runs,
      render: (_, { standing }) => fmt.integer(standing.runs),
    },
    {
      key: 'passedAt',
      title: t('process.practice.results.passedAt'),
      width: widths.dateTime,
      sorter: (a, b) => at(a.standing.passedAt) - at(b.standing.passedAt),
      render: (_, { standing }) => time(standing.passedAt),
    },
    {
      key: 'neededFrom',
      title: t('process.practice.results.neededFrom'),
      width: widths.dateTime,
      sorter: (a, b) => at(a.offer.neededFrom) - at(b.offer.neededFrom),
      render: (_, { offer }) => time(offer.neededFrom),
    },
  ];
}
