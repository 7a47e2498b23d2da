import { LeftOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { EvidenceChart } from './EvidenceChart';
import { FindingEvidence } from './FindingEvidence';
import { kindNames, useFinding } from './model';
import './control.css';

/** One finding with its evidence. */
export default function FindingPage() {
  const { id = '' } = useParams();
  const { t, pick } = useI18n();
  const navigate = useNavigate();
  const { data, error, refetch } = useFinding(id);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <article className="rt-control-finding">
      <header className="rt-page-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('ui.back')}
          onClick={() => void navigate('/control')}
        />
        <h1>
          {pick(kindNames[data.finding.kind])} {data.finding.number}
        </h1>
      </header>
      <div className="rt-control-columns">
        <section className="rt-control-card">
          <FindingEvidence key={data.finding.revision} line={data} />
        </section>
        <EvidenceChart line={data} />
      </div>
    </article>
  );
}
