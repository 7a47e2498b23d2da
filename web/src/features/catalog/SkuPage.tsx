import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { Refusal } from '@/ui/Refusal';
import { useSku } from './catalog';
import { SkuEditor } from './SkuEditor';

/** One item, to read and to edit. */
export default function SkuPage() {
  const { id } = useParams();
  const answer = useSku(id);
  if (answer.error) return <Refusal error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <SkuEditor key={`${answer.data.id} ${answer.data.version}`} sku={answer.data} />;
}
