import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card, Skeleton, Table } from 'antd';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import type { ImportView } from './model';
import { importStatus } from './status';
import { useTargets } from './useTargets';
import './imports.css';

/** What can be imported, and what I imported. */
export default function ImportsPage() {
  const { t } = useI18n();
  return (
    <section className="rt-imports">
      <header className="rt-page-head">
        <h1>{t('imports.title')}</h1>
      </header>
      <Targets />
      <Mine />
    </section>
  );
}

function Targets() {
  const { t, fmt } = useI18n();
  const { data, error, refetch } = useTargets();
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  if (data.length === 0) return <p className="rt-muted">{t('imports.noTarget')}</p>;
  return (
    <>
      <h2>{t('imports.choose')}</h2>
      <div className="rt-imports-targets">
        {data.map(({ code, title, fields }) => (
          <Link key={code} to={`/imports/new/${code}`}>
            <Card size="small" title={title} hoverable>
              {t('imports.fields', {
                count: fields.length,
                required: fmt.list(
                  fields.filter(({ required }) => required).map(({ label }) => label),
                ),
              })}
            </Card>
          </Link>
        ))}
      </div>
    </>
  );
}

function Mine() {
  const { t, fmt } = useI18n();
  const { data: targets } = useTargets();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: ['imports', 'mine'],
      queryFn: ({ pageParam }) =>
        api.get<Page<ImportView>>('/api/imports', { query: { limit: 20, after: pageParam } }),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => last.next,
      staleTime: 0,
    },
  );
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const rows = data.pages.flatMap(({ items }) => items);
  const titleOf = (code: string) => targets?.find((one) => one.code === code)?.title ?? code;
  return (
    <>
      <h2>{t('imports.mine')}</h2>
      <Table<ImportView>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ x: true }}
        dataSource={rows}
        locale={{ emptyText: t('imports.none') }}
        columns={[
          {
            title: t('imports.file'),
            render: (_, row) => <Link to={`/imports/${row.id}`}>{row.fileName}</Link>,
          },
          { title: t('imports.target'), render: (_, row) => titleOf(row.target) },
          {
            title: t('imports.state'),
            render: (_, row) => (
              <>
                <StatusTag status={importStatus[row.state]} /> {row.dryRun && t('imports.dryRun')}
              </>
            ),
          },
          {
            title: t('imports.rows'),
            align: 'right',
            render: (_, { progress }) =>
              `${fmt.integer(progress.done)} / ${fmt.integer(progress.total)}`,
          },
          {
            title: t('imports.refused'),
            align: 'right',
            render: (_, { figures }) => fmt.integer(figures.refused.count),
          },
          { title: t('imports.created'), render: (_, row) => fmt.dateTime(row.createdAt) },
        ]}
      />
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('imports.more')}
        </Button>
      )}
    </>
  );
}
