import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { DraftEditor } from './DraftEditor';
import { setPath, useRuleSet, useVersion } from './rules';
import './rules.css';

/** The draft of a rule set, to be written, checked, tried and published. */
export default function DraftPage() {
  const { t, pick } = useI18n();
  const { name = '' } = useParams();
  const set = useRuleSet(name);
  const number = set.data?.summary.draft?.version;
  const draft = useVersion(name, number);
  const error = set.error ?? draft.error;
  if (error) return <Refusal error={error} onRetry={() => void set.refetch()} />;
  if (set.data && number === undefined)
    return (
      <p className="rt-muted">
        {t('rules.noDraft')} <Link to={setPath(name)}>{pick(set.data.summary.title)}</Link>
      </p>
    );
  if (!set.data || !draft.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <DraftEditor key={draft.data.head.version} name={name} set={set.data} draft={draft.data} />
  );
}
