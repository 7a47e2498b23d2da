import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Refusal } from '@/ui/Refusal';
import type { Kind } from './model';
import { useParty } from './parties';
import { PartyEditor } from './PartyEditor';

/** One party, to read and to edit; without an id a new one. */
export function PartyPage({ kind }: { kind: Kind }) {
  const { id } = useParams();
  const answer = useParty(kind, id);
  if (id === undefined) return <PartyEditor kind={kind} />;
  if (answer.error) return <Refusal error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <PartyEditor key={answer.data.version} kind={kind} party={answer.data} />;
}
