import { Button, Checkbox, Drawer, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { Days } from './days';
import { useFacts, type FactLine, type Kpi } from './model';
import { ObjectionDialog } from './ObjectionDialog';
import { countsStatus, goodStatus } from './status';

interface FactsDrawerProps {
  kpi: Kpi;
  person: string;
  days: Days;
  /** Whether the reader may contest the figure. */
  contestable: boolean;
  onClose: () => void;
}

/** The documents behind a figure; whose figure it is may contest it there. */
export function FactsDrawer({ kpi, person, days, contestable, onClose }: FactsDrawerProps) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const { data, error, refetch } = useFacts(kpi.code, person, days);
  const [wrong, setWrong] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [contesting, setContesting] = useState(false);
  const shown = data?.filter(({ good }) => !wrong || !good);
  return (
    <Drawer
      open
      size={640}
      title={t('performance.facts.title', { kpi: pick(kpi.name), who: who(person) })}
      onClose={onClose}
      footer={
        contestable && (
          <Button type="primary" onClick={() => setContesting(true)}>
            {chosen.length > 0
              ? t('performance.facts.objectSome', { n: fmt.integer(chosen.length) })
              : t('performance.facts.object')}
          </Button>
        )
      }
    >
      <p className="rt-muted">
        {t('performance.facts.about', {
          from: fmt.date(days.from),
          to: fmt.date(days.to),
          n: fmt.integer(data?.length ?? 0),
        })}
      </p>
      <Checkbox checked={wrong} onChange={({ target }) => setWrong(target.checked)}>
        {t('performance.facts.wrong')}
      </Checkbox>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {shown && (
        <FactTable rows={shown} chosen={contestable ? chosen : undefined} onChoose={setChosen} />
      )}
      {contesting && (
        <ObjectionDialog
          kpi={kpi}
          days={days}
          facts={chosen}
          onClose={() => setContesting(false)}
        />
      )}
    </Drawer>
  );
}

interface FactTableProps {
  rows: FactLine[];
  /** Keys of those chosen; absent where nothing is to be chosen. */
  chosen?: string[];
  onChoose: (keys: string[]) => void;
}

export function FactTable({ rows, chosen, onChoose }: FactTableProps) {
  const { t, fmt } = useI18n();
  return (
    <Table<FactLine>
      size="small"
      rowKey="key"
      dataSource={rows}
      pagination={rows.length > 50 ? { pageSize: 50, size: 'small' } : false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('performance.facts.none') }}
      rowSelection={
        chosen && {
          selectedRowKeys: chosen,
          onChange: (keys) => onChoose(keys.slice(0, 50).map(String)),
          getCheckboxProps: ({ counts }) => ({ disabled: counts !== 'fully' }),
        }
      }
      columns={[
        {
          title: t('performance.facts.number'),
          render: (_, { number }) => <NumberLink number={number} />,
        },
        { title: t('performance.facts.at'), render: (_, { at }) => fmt.dateTime(at) },
        {
          title: t('performance.facts.took'),
          align: 'right',
          render: (_, { minutes }) =>
            minutes === null || minutes === undefined ? '—' : fmt.duration(Number(minutes) * 60),
        },
        {
          title: t('performance.state'),
          render: (_, { good }) => <StatusTag status={good ? goodStatus.good : goodStatus.bad} />,
        },
        {
          title: t('performance.facts.counts'),
          render: (_, { counts }) =>
            counts === 'fully' ? '✓' : <StatusTag status={countsStatus[counts]} />,
        },
      ]}
    />
  );
}

/** An order leads to its thread. */
function NumberLink({ number }: { number: string }) {
  return number.startsWith('SO-') ? (
    <Link to={`/threads/${encodeURIComponent(number)}`}>{number}</Link>
  ) : (
    <>{number}</>
  );
}
