import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { namesOf } from './words';
import { pathOf, useLife, type Case } from './model';

interface CaseListProps {
  cases: Case[];
  labels: Record<string, string>;
  moments?: boolean;
}

/** Cases behind a figure; one opens to all that happened to it. */
export function CaseList({ cases, labels, moments }: CaseListProps) {
  const { t, fmt } = useI18n();
  const [open, setOpen] = useState<number>();
  return (
    <>
      <h3>{t(moments ? 'mining.cases.found' : 'mining.cases.slowest')}</h3>
      <ul className="mining-cases">
        {cases.map((one) => (
          <li key={one.id}>
            <Button
              type="link"
              size="small"
              aria-expanded={open === one.id}
              onClick={() => setOpen(open === one.id ? undefined : one.id)}
            >
              {labels[one.id] ?? one.id}
            </Button>
            <span className="rt-muted rt-number">
              {moments
                ? fmt.dateTime(new Date(one.millis).toISOString())
                : fmt.duration(one.millis / 1000)}
            </span>
            {open === one.id && <Happened id={one.id} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Happened({ id }: { id: number }) {
  const { t, fmt, lang } = useI18n();
  const { data, error, refetch } = useLife(id);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const nameOf = namesOf(undefined, lang, t);
  const path = pathOf(data);
  return (
    <div className="mining-life">
      {path && <Link to={path}>{t('mining.cases.open')}</Link>}
      <ol>
        {data.steps.map((step, at) => (
          <li key={at}>
            <span className="rt-muted rt-number">{fmt.dateTime(step.at)}</span>{' '}
            {(lang === 'zh' ? step.zh : step.en) || nameOf(step.activity)}
            {step.actor && <span className="rt-muted"> · {step.actor}</span>}
            {step.late && <span className="mining-late"> · {t('mining.late')}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
