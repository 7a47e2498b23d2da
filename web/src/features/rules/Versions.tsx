import { Button } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useNow } from '@/ui/useNow';
import type { SetView, VersionHead } from './model';
import { shippedAt, showPeriod } from './period';
import { setPath } from './rules';
import { standing, standings } from './status';

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
          <Bar head={head} span={span} />
          <div className="rt-muted">
            <Period head={head} /> · {head.note && `${head.note} · `}
            {head.published
              ? t('rules.publishedBy', {
                  who: head.published.name,
                  at: fmt.dateTime(head.published.at),
                })
              : t('rules.savedBy', { who: head.saved.name, at: fmt.dateTime(head.saved.at) })}
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

interface Span {
  from: number;
  until: number;
  now: number;
}

const day = 86_400_000;

function spanOf(versions: readonly VersionHead[], now: number): Span {
  const edges = versions
    .flatMap(({ effectiveFrom, effectiveUntil }) => [effectiveFrom, effectiveUntil])
    .filter((edge): edge is string => !shippedAt(edge))
    .map((edge) => Date.parse(edge));
  return {
    from: Math.min(now - 30 * day, ...edges) - day,
    until: Math.max(now + 30 * day, ...edges) + day,
    now,
  };
}

/** When a version counts, drawn on the same stretch of time as its neighbours; the tick is now. */
function Bar({ head, span }: { head: VersionHead; span: Span }) {
  const { t } = useI18n();
  const place = (at: number) =>
    Math.max(0, Math.min(100, ((at - span.from) / (span.until - span.from)) * 100));
  if (head.state === 'draft') return null;
  const from = shippedAt(head.effectiveFrom) ? 0 : place(Date.parse(head.effectiveFrom ?? ''));
  const until = head.effectiveUntil ? place(Date.parse(head.effectiveUntil)) : 100;
  return (
    <svg className="rules-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <title>{t('rules.effective')}</title>
      <rect x="0" y="2" width="100" height="2" className="rules-bar-rail" />
      <rect
        x={from}
        y="1"
        width={Math.max(0.4, until - from)}
        height="4"
        className="rules-bar-on"
      />
      <rect x={place(span.now)} y="0" width="0.25" height="6" className="rules-bar-now" />
    </svg>
  );
}
