import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Panes } from '@/ui/panes/Panes';
import { Refusal } from '@/ui/Refusal';
import { useDetail } from './approvals';
import { DecisionBar } from './DecisionBar';
import { FactPane } from './FactPane';
import { isUnknown, NoRequest } from './NoRequest';
import { SidePane } from './SidePane';
import { Ended } from './StatusPane';
import { useOpinion } from './useOpinion';
import './approval.css';

/** One request for its submitter and everybody who follows it. */
export default function RequestPage() {
  const { id = '' } = useParams();
  const detail = useDetail(id);
  const opinion = useOpinion();
  if (isUnknown(id, detail.error)) return <NoRequest id={id} />;
  if (detail.error) return <Refusal error={detail.error} onRetry={() => void detail.refetch()} />;
  if (!detail.data) return <Skeleton active />;
  return (
    <section className="rt-approval">
      <Panes
        side={<SidePane detail={detail.data} />}
        foot={
          <DecisionBar
            detail={detail.data}
            opinion={opinion}
            onDecided={() => void detail.refetch()}
          />
        }
      >
        <Ended approval={detail.data.approval} />
        <FactPane detail={detail.data} opinion={opinion} />
      </Panes>
    </section>
  );
}
