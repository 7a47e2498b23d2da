import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { PreviewDrawer } from '@/ui/PreviewDrawer';
import { Refusal } from '@/ui/Refusal';
import { seconds } from './duration';
import { useExceptionTypes, useStandards } from './exceptions';
import type { ExceptionType, Standard, StandardNode } from './model';
import { NodeDetail, TypeDetail } from './StandardDetail';
import { departmentName } from './words';
import './process.css';

type Shown = { node: StandardNode } | { type: ExceptionType };

/** The standards in force: which nodes an order passes, what each asks, with what, by whom, how fast. */
export default function StandardsPage() {
  const { t, pick } = useI18n();
  const { data, error, refetch } = useStandards();
  const { data: types } = useExceptionTypes();
  const [shown, setShown] = useState<Shown | null>(null);
  const title = shown && ('node' in shown ? shown.node.title : shown.type.title);
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.standards.title')}</h1>
      </header>
      <p className="rt-muted">{t('process.standards.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <p className="rt-muted">{t('process.standards.none')}</p>}
      {data?.map((standard) => (
        <Lane key={standard.id} standard={standard} onOpen={(node) => setShown({ node })} />
      ))}
      {types && types.length > 0 && (
        <SideState types={types} onOpen={(type) => setShown({ type })} />
      )}
      <PreviewDrawer
        open={shown !== null}
        title={title ? pick(title) : ''}
        onClose={() => setShown(null)}
      >
        {shown &&
          ('node' in shown ? <NodeDetail node={shown.node} /> : <TypeDetail type={shown.type} />)}
      </PreviewDrawer>
    </section>
  );
}

interface LaneProps {
  standard: Standard;
  onOpen: (node: StandardNode) => void;
}

function Lane({ standard, onOpen }: LaneProps) {
  const { t, fmt, pick } = useI18n();
  const name = t(`ui.standard.${standard.scenario}`);
  return (
    <section className="process-lane">
      <h2>
        <Link to={`/process/standards/${standard.scenario}`}>{name}</Link>
        <span className="rt-muted">
          {' · '}
          {t('process.standards.version', { n: standard.version })}
          {' · '}
          {t('process.standards.nodes', { n: standard.nodes.length })}
        </span>
      </h2>
      <ol className="process-flow">
        {standard.nodes.map((node) => (
          <li key={node.code}>
            <button type="button" className="process-node" onClick={() => onOpen(node)}>
              <strong>
                <span className="rt-number">{node.position}</span> {pick(node.title)}
              </strong>
              <span className="rt-muted">{departmentName(t, node.ownerDepartment)}</span>
              <span className="rt-muted">
                {fmt.duration(node.limitSeconds)} ·{' '}
                {t(node.automatic ? 'process.standards.automatic' : 'process.standards.manual')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SideStateProps {
  types: ExceptionType[];
  onOpen: (type: ExceptionType) => void;
}

/** Node 8 is no step: any node may lead into it, and it leads back there. */
function SideState({ types, onOpen }: SideStateProps) {
  const { t, fmt, pick } = useI18n();
  return (
    <section className="process-lane">
      <h2>
        {t('process.standards.exceptions')}
        <span className="rt-muted"> · {t('process.standards.exceptionsHint')}</span>
      </h2>
      <ul className="process-side">
        {types.map((type) => (
          <li key={type.code}>
            <button type="button" className="process-node" onClick={() => onOpen(type)}>
              <strong>{pick(type.title)}</strong>
              <span className="rt-muted">
                {departmentName(t, type.ownerDepartment)} · {fmt.duration(seconds(type.limit))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
