import { Empty, Segmented, Skeleton } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Panes } from '@/ui/panes/Panes';
import { Refusal } from '@/ui/Refusal';
import { DeskSheet } from './DeskSheet';
import { useDeskCases, useDesks, type DeskCase } from './desk';
import './process.css';

/** Where people do manual nodes: choose the node, then the order, fill in what it asks, the next comes up. */
export default function DeskPage() {
  const { t, fmt, pick } = useI18n();
  const navigate = useNavigate();
  const { node: wanted } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: desks, error, refetch } = useDesks();
  const node =
    wanted ?? (desks?.find((one) => one.mine && one.waiting > 0) ?? desks?.[0])?.node.code;
  const cases = useDeskCases(node);
  const waiting = cases.data?.items ?? [];
  const chosen = params.get('case');
  const desk = desks?.find((one) => one.node.code === node);

  function choose(id: string | null) {
    setParams(id ? { case: id } : {}, { replace: true });
  }

  function next(done: string) {
    const at = waiting.findIndex((one) => one.id === done);
    choose((waiting[at + 1] ?? waiting[at - 1])?.id ?? null);
  }

  return (
    <section className="process-desk">
      <header className="rt-page-head">
        <h1>{t('process.desk.title')}</h1>
        {desks && desks.length > 0 && (
          <Segmented
            value={node}
            onChange={(value) => void navigate(`/process/desk/${value}`)}
            options={desks.map((one) => ({
              value: one.node.code,
              label: `${pick(one.node.title)} ${fmt.integer(one.waiting)}`,
            }))}
          />
        )}
      </header>
      <Refusal error={error ?? cases.error} onRetry={() => void refetch()} />
      {desks?.length === 0 && <Empty description={t('process.desk.none')} />}
      {desk && (
        <Panes
          list={
            <CaseList cases={waiting} loading={cases.isPending} chosen={chosen} onChoose={choose} />
          }
        >
          {chosen ? (
            <DeskSheet
              key={chosen}
              id={chosen}
              onDone={() => next(chosen)}
              onBack={() => choose(null)}
            />
          ) : (
            <div className="process-stack process-sheet">
              <h2>{pick(desk.node.title)}</h2>
              <p>{pick(desk.node.instruction)}</p>
              <p className="rt-muted">
                {desk.mine ? t('process.desk.choose') : t('process.desk.notMine')}
              </p>
            </div>
          )}
        </Panes>
      )}
    </section>
  );
}

interface CaseListProps {
  cases: DeskCase[];
  loading: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function CaseList({ cases, loading, chosen, onChoose }: CaseListProps) {
  const { t, fmt } = useI18n();
  if (loading) return <Skeleton active className="process-sheet" />;
  if (cases.length === 0)
    return <p className="rt-muted process-sheet">{t('process.desk.empty')}</p>;
  return (
    <ul className="process-cases">
      {cases.map((one) => (
        <li key={one.id}>
          <button type="button" aria-current={one.id === chosen} onClick={() => onChoose(one.id)}>
            <strong>{one.number}</strong>
            <ClockChip dueAt={one.dueAt} />
            <span className="rt-muted">{fmt.dateTime(one.enteredAt)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
