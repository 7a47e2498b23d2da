import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Table } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '../Refusal';
import { ToneIcon } from '../tone';
import type { ImportPort, Reconciliation } from './types';

interface ReconcileStepProps {
  port: ImportPort;
  runId: string;
  busy: boolean;
  onAgain: () => void;
  /** After a dry run: now in earnest. */
  onForReal?: () => void;
}

/** The proof: the sum of the file equals the sum of what became of it. */
export function ReconcileStep({ port, runId, busy, onAgain, onForReal }: ReconcileStepProps) {
  const { t, fmt } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: ['import', runId, 'reconciliation'],
    queryFn: () => port.reconcile(runId),
    gcTime: 0,
  });
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      {data.failure && (
        <p className="rt-import-missing" role="alert">
          {t('ui.import.stopped', { reason: data.failure })}
        </p>
      )}
      {data.dryRun && <p role="status">{t('ui.import.dryRunDone')}</p>}
      <Sum data={data} />
      {data.refused.length > 0 && (
        <Table
          size="small"
          rowKey="reason"
          pagination={false}
          dataSource={data.refused}
          columns={[
            { title: t('ui.import.byReason'), dataIndex: 'reason' },
            {
              title: t('ui.import.rows'),
              dataIndex: 'rows',
              align: 'right',
              render: (rows: number) => fmt.integer(rows),
            },
          ]}
        />
      )}
      <footer className="rt-import-foot">
        <span>
          {t('ui.import.accepted')} {fmt.integer(data.accepted)}
          {!data.dryRun &&
            ` · ${t(data.changed < data.accepted ? 'ui.import.changed' : 'ui.import.written', { changed: fmt.integer(data.changed) })}`}
        </span>
        {data.refused.length > 0 && (
          <>
            <Button href={data.errorPaths.csv}>{t('ui.import.download')} CSV</Button>
            <Button href={data.errorPaths.xlsx}>{t('ui.import.download')} Excel</Button>
          </>
        )}
        {data.outcomePath && (
          <Link to={data.outcomePath}>
            <Button type="primary">{t('ui.import.outcome')}</Button>
          </Link>
        )}
        <Button onClick={onAgain}>{t('ui.import.again')}</Button>
        {data.dryRun && onForReal && (
          <Button type="primary" loading={busy} onClick={onForReal}>
            {t('ui.import.forReal')}
          </Button>
        )}
      </footer>
    </>
  );
}

/** 文件 = 订单 + 费用 + 退货 + 拒收: in worth where rows have one, and in rows. */
function Sum({ data }: { data: Reconciliation }) {
  const { t, fmt } = useI18n();
  const counted = data.parts.reduce((sum, { rows }) => sum + rows, 0);
  const balanced = Number(data.difference) === 0 && counted === data.rows;
  const worth = [data.file, ...data.parts.map(({ amount }) => amount)].some(
    (amount) => Number(amount) !== 0,
  );
  const rows = `${fmt.integer(data.rows)} ${t('ui.import.rows')} = ${data.parts
    .map((part) => `${part.label} ${fmt.integer(part.rows)}`)
    .join(' + ')}`;
  return (
    <>
      <p className="rt-import-sum rt-number">
        <ToneIcon tone={balanced ? 'ok' : 'overdue'} size={18} />
        {worth ? (
          <>
            {fmt.amount(data.file)} ={' '}
            {data.parts.map(({ label, amount }) => `${label} ${fmt.amount(amount)}`).join(' + ')} ·{' '}
            {t('ui.import.difference')} {fmt.amount(data.difference)}
          </>
        ) : (
          rows
        )}
      </p>
      <p className="rt-number">
        {balanced ? t('ui.import.balanced') : t('ui.import.unbalanced')}
        {worth && ` · ${rows}`}
      </p>
    </>
  );
}
