import { CopyOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tabs } from 'antd';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '../ClockChip';
import { Refusal } from '../Refusal';
import { StatusTag } from '../StatusTag';
import { ThreadRibbon, type RibbonStep } from '../thread/ThreadRibbon';
import type { Status } from '../tone';
import { useKeys } from '../useKeys';
import { ActionBar, type Action } from './ActionBar';
import { Facts, type Fact } from './Facts';
import { positionOf, type Position } from './neighbours';
import './document.css';

interface DocumentPageProps {
  number: string;
  /** The worklist it came from. */
  backPath: string;
  status?: Status;
  dueAt?: string | null;
  marks?: React.ReactNode;
  facts: Fact[];
  steps?: RibbonStep[];
  tabs: { key: string; label: React.ReactNode; children: React.ReactNode }[];
  waiting?: React.ReactNode;
  actions: Action[];
  /** Its place in the list it was opened from; known by itself when that was a worklist. */
  position?: Position;
  loading?: boolean;
  error?: unknown;
  onRetry?: () => void;
}

/** Template (b): one document — what it is, where its thread stands, its parts, its acts. */
export function DocumentPage(props: DocumentPageProps) {
  const [params, setParams] = useSearchParams();
  if (props.error) return <Refusal error={props.error} onRetry={props.onRetry} />;
  if (props.loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <article className="rt-document">
      <DocumentHead {...props} />
      <Facts facts={props.facts} />
      {props.steps && <ThreadRibbon steps={props.steps} />}
      <Tabs
        size="small"
        items={props.tabs}
        activeKey={params.get('tab') ?? props.tabs[0]?.key}
        onChange={(tab) => setParams({ tab }, { replace: true })}
      />
      {(props.actions.length > 0 || props.waiting) && (
        <ActionBar waiting={props.waiting} actions={props.actions} />
      )}
    </article>
  );
}

function DocumentHead(props: DocumentPageProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { number, position = positionOf(pathname) } = props;
  const go = (path: string | undefined) => path && void navigate(path);
  useKeys(
    [
      { keys: 'KeyJ', label: t('ui.next'), run: () => void go(position?.next) },
      { keys: 'KeyK', label: t('ui.previous'), run: () => void go(position?.previous) },
    ],
    position !== undefined,
  );
  return (
    <header className="rt-page-head">
      <Button
        type="text"
        icon={<LeftOutlined />}
        aria-label={t('ui.back')}
        onClick={() => go(props.backPath)}
      />
      <h1>{number}</h1>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t('ui.copy')}
        title={t('ui.copy')}
        onClick={() => void navigator.clipboard.writeText(number)}
      />
      <StatusTag status={props.status} />
      <ClockChip dueAt={props.dueAt} />
      {props.marks}
      <span className="rt-spring" />
      {position && (
        <span className="rt-number">
          <Button
            type="text"
            icon={<LeftOutlined />}
            aria-label={t('ui.previous')}
            disabled={!position.previous}
            onClick={() => go(position.previous)}
          />
          {position.index}/{position.total}
          <Button
            type="text"
            icon={<RightOutlined />}
            aria-label={t('ui.next')}
            disabled={!position.next}
            onClick={() => go(position.next)}
          />
        </span>
      )}
    </header>
  );
}
