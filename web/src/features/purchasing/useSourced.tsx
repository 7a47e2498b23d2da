import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import { roomPath, type Room } from './sourcing';

interface Head {
  number: string;
  revision: number;
}

/** The requisition, request for quotation or agreement of the address: read, and acted on at the revision that was read. */
export function useSourced<Whole>(room: Room, head: (whole: Whole) => Head) {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const client = useQueryClient();
  const [ask, layer] = useAsk();
  const path = `/api${roomPath(room)}/${id}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['purchasing', room, id],
    queryFn: () => api.get<Whole>(path),
  });
  const number = data ? head(data).number : '';

  async function refresh() {
    await Promise.all(
      [['purchasing'], ['approval'], ['tasks'], ['worklist', `purchasing.${room}`]].map(
        (queryKey) => client.invalidateQueries({ queryKey }),
      ),
    );
  }
  async function act<Answer>(step: string, body?: object) {
    const answer = await api.post<Answer>(
      `${path}/${step}`,
      { revision: data && head(data).revision, ...body },
      { idempotencyKey: idempotencyKey() },
    );
    await refresh();
    return answer;
  }
  /** Asks why first; without an answer nothing is done. */
  async function withReason(step: string, label: string, body?: string) {
    const reason = await ask({
      title: `${label} ${number}`,
      body,
      label: t('purchasing.reason'),
      required: true,
      ok: label,
    });
    if (reason !== null) await act(step, { reason });
  }
  return {
    id,
    path,
    data,
    act,
    ask,
    withReason,
    refetch,
    refresh,
    /** Dialogs. */
    layer,
    /** What the page of every document is told alike. */
    page: {
      number,
      backPath: roomPath(room),
      loading: isPending,
      error,
      onRetry: () => void refetch(),
    },
  };
}
