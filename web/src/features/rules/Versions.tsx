import { Button } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useNow } from '@/ui/useNow';
import type { SetView, VersionHead } from './model';
import { showPeriod, whoOf } from './period';
import { setPath } from './rules';
import { standing, standings } from './status';
import { Bar, spanOf } from './Timeline';

interface VersionsProps {
  name: string;
  set: SetView;
  /** Begins a draft from a version; given where that is allowed now. */
  onBegin?: (version: number) => Promise<void>;
}

/** All versions: when each counts, what it was for, who wrote and published it. */
export function Versions({ name, set, onBegin }: VersionsProps) {
  const { t, fmt } = useI18n();
  const now = useNow();
  const span = spanOf(set.versions, now);
  return (
    <ol className="rules-versions">
      {set.versions.map((head, index) => (
        <li key={head.version}>
          <div className="rules-line">
            <Link
              to={`${setPath(name)}${head.state === 'draft' ? '/draft' : `?version=${head.version}`}`}
            >
              <strong>v{head.version}</strong>
            </Link>
            <StatusTag status={standings[standing(head, set.summary.inForce?.version, now)]} />
            <span className="rt-muted">{t('rules.count', { n: head.rules })}</span>
            <span className="rt-spring" />
            {index + 1 < set.versions.length && (
              <Link
                to={`${setPath(name)}/diff?from=${set.versions[index + 1]?.version}&to=${head.version}`}
              >
                {t('rules.compareWith', { n: set.versions[index + 1]?.version ?? 0 })}
              </Link>
            )}
            {onBegin && (
              <Button size="small" onClick={() => void onBegin(head.version)}>
                {t('rules.beginFrom')}
              </Button>
            )}
          </div>
          <Bar head={head} versions={set.versions} span={span} />
          <div className="rt-muted">
            <Period head={head} /> · {head.note && `${head.note} · `}
            {head.published
              ? t('rules.publishedBy', {
                  who: whoOf(head.published, t),
                  at: fmt.dateTime(head.published.at),
                })
              : t('rules.savedBy', { who: whoOf(head.saved, t), at: fmt.dateTime(head.saved.at) })}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Period({ head }: { head: VersionHead }) {
  const reader = useI18n();
  return <span>{showPeriod(head, reader)}</span>;
}
