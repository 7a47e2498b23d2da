import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { ProblemError, type Problem } from '@/api/problem';
import { useI18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { AssemblyNumbers } from './AssemblyNumbers';
import { AssemblyReportForm } from './AssemblyReportForm';
import { AssemblyReports } from './AssemblyReports';
import {
  assemblyPage,
  assemblyStates,
  openOf,
  useAssembly,
  useAssemblyAct,
  usePossible,
  type AssemblyWhole,
} from './assembly';
import { Lines } from './Lines';
import { useNames } from './names';
import { RecipeSteps } from './RecipeSteps';
import './inventory.css';

/** One assembly order: what it takes, what was made of which lots, how it is done. */
export default function AssemblyOrderPage() {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { refused?: Problem } | null };
  const [ask, question] = useAsk();
  const [reporting, setReporting] = useState(false);
  const { data, error, isPending, refetch } = useAssembly(id);
  const act = useAssemblyAct(id);
  const order = data?.order;
  const facts = useFacts(data);

  async function withReason(step: 'cancel' | 'finish') {
    const label = t(`inventory.assembly.${step}`);
    const reason = await ask({
      title: `${label} ${order?.number ?? ''}`,
      label: t('inventory.why'),
      required: true,
      ok: label,
    });
    if (reason !== null) await act(step, { reason });
  }

  const actions: Record<string, Action> = {
    release: {
      key: 'release',
      label: t('inventory.assembly.release'),
      primary: true,
      keys: 'Mod+Enter',
      confirm: {
        title: t('inventory.assembly.releaseTitle', { number: order?.number ?? '' }),
        body: t('inventory.assembly.releaseBody'),
      },
      run: () => act('release'),
    },
    report: {
      key: 'report',
      label: t('inventory.assembly.report'),
      primary: true,
      keys: 'KeyR',
      run: () => setReporting(true),
    },
    scan: {
      key: 'scan',
      label: t('inventory.assembly.scan'),
      keys: 'KeyS',
      run: () => void navigate(`${assemblyPage(id)}/scan`),
    },
    finish: {
      key: 'finish',
      label: t('inventory.assembly.finish'),
      more: true,
      run: () => withReason('finish'),
    },
    cancel: {
      key: 'cancel',
      label: t('inventory.assembly.cancel'),
      more: true,
      run: () => withReason('cancel'),
    },
  };
  const offered = {
    draft: ['release', 'cancel'],
    released: ['report', 'scan', order && order.reports > 0 ? 'finish' : 'cancel'],
    done: [],
    cancelled: [],
  };
  return (
    <>
      {question}
      {state?.refused && order?.state === 'draft' && (
        <Refusal error={new ProblemError(state.refused)} />
      )}
      {data && reporting && <AssemblyReportForm whole={data} onClose={() => setReporting(false)} />}
      <DocumentPage
        number={order?.number ?? ''}
        backPath="/inventory/assembly"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={order && assemblyStates[order.state]}
        facts={facts}
        tabs={
          data
            ? [
                {
                  key: 'components',
                  label: `${t('inventory.assembly.components')} ${data.lines.length}`,
                  children: <Components whole={data} />,
                },
                {
                  key: 'reports',
                  label: `${t('inventory.assembly.reports')} ${data.reports.length}`,
                  children: <AssemblyReports whole={data} />,
                },
                ...(data.numbers.kept.length > 0
                  ? [
                      {
                        key: 'numbers',
                        label: `${t('inventory.serials.title')} ${data.numbers.pieces.length}`,
                        children: <AssemblyNumbers pieces={data.numbers.pieces} />,
                      },
                    ]
                  : []),
                {
                  key: 'steps',
                  label: t('inventory.assembly.steps'),
                  children: <RecipeSteps steps={data.recipe.steps} />,
                },
              ]
            : []
        }
        actions={(order ? offered[order.state] : []).map((key) => ({
          ...(actions[key] as Action),
          permission: 'inventory.assemble',
        }))}
      />
    </>
  );
}

function useFacts(whole: AssemblyWhole | undefined) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { warehouse } = useNames();
  const order = whole?.order;
  const waits = order?.state === 'draft' && order.kind === 'assembly';
  const possible = usePossible(waits ? order.product : undefined);
  if (!order || !whole) return [];
  const here = possible.data?.find((one) => one.warehouse === order.warehouse);
  const step = (one: { at: string; by: string } | null | undefined) =>
    one ? `${fmt.dateTime(one.at)} ${who(one.by)}` : '—';
  const apart = order.kind === 'disassembly';
  return [
    { label: t('inventory.assembly.kind'), value: t(`inventory.assembly.kinds.${order.kind}`) },
    { label: t('inventory.assembly.product'), value: `${order.product} ${order.name}` },
    { label: t('inventory.warehouse'), value: warehouse(order.warehouse) },
    { label: t('inventory.assembly.planned'), value: fmt.quantity(order.planned) },
    {
      label: t(`inventory.assembly.${apart ? 'takenApart' : 'made'}`),
      value: fmt.quantity(order.made),
    },
    ...(apart
      ? []
      : [{ label: t('inventory.assembly.scrapped'), value: fmt.quantity(order.scrapped) }]),
    { label: t('inventory.assembly.left'), value: fmt.amount(String(openOf(order)), 0) },
    ...(waits && possible.data
      ? [
          {
            label: t('inventory.assembly.possible'),
            value: fmt.amount(here?.quantity ?? '0', 0),
          },
        ]
      : []),
    {
      label: t('inventory.assembly.recipe'),
      value: (
        <Link to={`/inventory/assembly/recipes?q=${encodeURIComponent(order.product)}`}>
          {t('inventory.assembly.versionOf', { n: whole.recipe.version })}
        </Link>
      ),
    },
    { label: t('inventory.assembly.opened'), value: step(order.opened) },
    { label: t('inventory.assembly.released'), value: step(order.released) },
    { label: t('inventory.note'), value: order.endReason || order.note || '—' },
  ];
}

function Components({ whole: { order, lines } }: { whole: AssemblyWhole }) {
  const { t, fmt } = useI18n();
  const head = (key: string) => t(`inventory.assembly.column.${key}`);
  const apart = order.kind === 'disassembly';
  return (
    <Lines
      rows={lines}
      rowKey={({ lineNo }) => lineNo}
      figures={apart ? 3 : 4}
      head={[
        head('component'),
        t('inventory.name'),
        head('planned'),
        head(apart ? 'out' : 'used'),
        head('broken'),
        ...(apart ? [] : [head('held')]),
      ]}
      cells={(line) => [
        line.sku,
        line.name,
        fmt.quantity(line.planned),
        fmt.amount(line.used.amount, 0),
        fmt.amount(line.broken.amount, 0),
        ...(apart ? [] : [fmt.amount(line.held.amount, 0)]),
      ]}
    />
  );
}
