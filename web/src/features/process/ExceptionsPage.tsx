import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { useUndo } from '@/ui/useUndo';
import { usePeopleOptions, useWho } from '@/ui/useWho';
import type { WorklistAction, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { AssignDialog } from './AssignDialog';
import { exceptionColumns, exceptionFilters } from './exceptionColumns';
import { ExceptionDetail } from './ExceptionDetail';
import {
  assign,
  readExceptions,
  useExceptionCounts,
  useExceptionTypes,
  useRefresh,
} from './exceptions';
import type { ExceptionRow } from './model';
import { ResolveDialog } from './ResolveDialog';
import { typeName } from './words';
import './process.css';

const rowKey = (row: ExceptionRow) => row.id;

interface Asking {
  what: 'assign' | 'resolve';
  rows: ExceptionRow[];
  answer: (done: boolean) => void;
}

/** The exceptions desk, node 8: what went wrong, who has it, until when, and the way back. */
export default function ExceptionsPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const who = useWho();
  const people = usePeopleOptions();
  const { data: session } = useSession();
  const me = session?.person.username;
  const { data: types } = useExceptionTypes();
  const { data: counts } = useExceptionCounts(me);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [offer, notes] = useUndo();
  const [asking, setAsking] = useState<Asking | null>(null);
  const columns = useMemo(() => exceptionColumns(i18n, types, me, who), [i18n, types, me, who]);
  const filters = useMemo(() => exceptionFilters(i18n, types, people), [i18n, types, people]);
  const views = useMemo(
    (): WorklistView[] => [
      {
        key: 'open',
        label: t('process.views.open'),
        filters: { state: ['open'] },
        count: counts?.open,
        tone: 'exception',
      },
      {
        key: 'mine',
        label: t('process.views.mine'),
        filters: { state: ['open'], assignee: [me ?? ''] },
        count: counts?.mine,
        tone: 'progress',
      },
      {
        key: 'overdue',
        label: t('process.views.overdue'),
        filters: { state: ['open'], overdue: ['true'] },
        count: counts?.overdue,
        tone: 'overdue',
      },
      {
        key: 'handover',
        label: t('process.views.handover'),
        filters: { state: ['open'], handover: ['true'] },
        count: counts?.handover,
        tone: 'soon',
      },
      { key: 'resolved', label: t('process.views.resolved'), filters: { state: ['resolved'] } },
      { key: 'all', label: t('process.views.all') },
    ],
    [t, counts, me],
  );

  async function claim(rows: ExceptionRow[]) {
    if (!me) return;
    await Promise.all(rows.map(({ id }) => assign(id, me)));
    offer(t('process.acts.claimed', { n: rows.length }), async () => {
      await Promise.all(rows.map(({ id, assignee }) => assign(id, assignee ?? '')));
      await refresh();
    });
    await refresh();
  }

  const ask = (what: Asking['what'], rows: ExceptionRow[]) =>
    new Promise<boolean>((answer) => setAsking({ what, rows, answer }));
  function answered(done: boolean) {
    asking?.answer(done);
    setAsking(null);
    if (done && asking) offer(t(`process.acts.${asking.what}Done`));
  }
  const closed = (rows: ExceptionRow[]) =>
    rows.every(({ state }) => state === 'open') ? null : t('process.acts.closed');
  const mine = (rows: ExceptionRow[]) =>
    rows.every(({ assignee }) => assignee === me) ? t('process.acts.mineAlready') : null;
  const actions: WorklistAction<ExceptionRow>[] = [
    {
      key: 'claim',
      label: t('process.acts.claim'),
      keys: 'KeyM',
      permission: 'sales.exception.handle',
      refuses: (rows) => closed(rows) ?? mine(rows),
      run: ({ rows }) => claim(rows),
    },
    {
      key: 'assign',
      label: t('process.acts.assign'),
      keys: 'KeyA',
      permission: 'sales.exception.handle',
      refuses: closed,
      run: ({ rows }) => ask('assign', rows),
    },
    {
      key: 'resolve',
      label: t('process.acts.resolve'),
      keys: 'KeyE',
      primary: true,
      permission: 'sales.exception.handle',
      refuses: closed,
      run: ({ rows }) => ask('resolve', rows),
    },
  ];

  return (
    <>
      {notes}
      {asking?.what === 'assign' && <AssignDialog rows={asking.rows} onClose={answered} />}
      {asking?.what === 'resolve' && <ResolveDialog rows={asking.rows} onClose={answered} />}
      <Worklist<ExceptionRow>
        id="process.exceptions"
        title={t('process.exceptions.title')}
        source={readExceptions}
        rowKey={rowKey}
        columns={columns}
        views={views}
        filters={filters}
        defaultSort="dueAt"
        searchHint={t('process.exceptions.searchHint')}
        rowPath={(row) => `/sales/orders/${row.caseId}?tab=exceptions`}
        preview={(row) => <ExceptionDetail row={row} />}
        previewTitle={(row) => `${typeName(i18n.pick, types, row.type)} · ${row.number}`}
        actions={actions}
        toolbar={
          <>
            <Button onClick={() => void navigate('/sales/exceptions/causes')}>
              {t('process.causes.title')}
            </Button>
            <Button onClick={() => void navigate('/sales/exceptions/types')}>
              {t('process.types.title')}
            </Button>
          </>
        }
        empty={{ text: t(params.get('view') ? 'process.empty.view' : 'process.empty.open') }}
      />
    </>
  );
}
