import { useMemo } from 'react';
import { Link } from 'react-router';
import { useShops } from '@/api/shops';
import { useI18n, type I18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { StatusTag } from '@/ui/StatusTag';
import { useUndo } from '@/ui/useUndo';
import type { FilterDef, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { feedbackStates, sendAgain, useFeedbackCounts, type FeedbackRow } from './feedback';
import { FeedbackTold } from './FeedbackTold';
import { orderPath, useRefresh } from './fulfilment';

const rowKey = (row: FeedbackRow) => row.order;

/** What shops were told of parcels that left, what they answered, and once more. */
export default function FeedbackPage() {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const shops = useShops();
  const refresh = useRefresh();
  const [offer, notes] = useUndo();
  const { data: counts } = useFeedbackCounts();
  const columns = useMemo(
    () => feedbackColumns(i18n, (id) => shops.find((shop) => shop.id === id)?.content.name ?? id),
    [i18n, shops],
  );
  const views = useMemo<WorklistView[]>(
    () => [
      { key: 'all', label: t('fulfilment.views.all') },
      {
        key: 'waiting',
        label: pick(feedbackStates.waiting),
        filters: { state: ['waiting'] },
        count: counts?.waiting,
        tone: 'soon',
      },
      {
        key: 'failed',
        label: pick(feedbackStates.failed),
        filters: { state: ['failed'] },
        count: counts?.failed,
        tone: 'exception',
      },
      {
        key: 'delivered',
        label: pick(feedbackStates.delivered),
        filters: { state: ['delivered'] },
      },
    ],
    [t, pick, counts],
  );
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        key: 'shop',
        kind: 'choice',
        label: t('fulfilment.feedback.shop'),
        primary: true,
        options: shops.map(({ id, content }) => ({ value: id, label: content.name })),
      },
    ],
    [t, shops],
  );
  return (
    <>
      {notes}
      <Worklist<FeedbackRow>
        id="fulfilment.feedback"
        title={t('fulfilment.feedback.title')}
        source="/api/fulfilment/feedback"
        rowKey={rowKey}
        columns={columns}
        views={views}
        filters={filters}
        defaultSort="-order"
        searchHint={t('fulfilment.feedback.hint')}
        rowPath={(row) => `${orderPath(row.order)}/thread`}
        preview={(row) => <FeedbackTold row={row} />}
        previewTitle={(row) => row.number || row.order}
        actions={[
          {
            key: 'again',
            label: t('fulfilment.feedback.again'),
            keys: 'KeyA',
            permission: 'fulfilment.supervise',
            refuses: (rows) =>
              rows.every(({ state }) => state === 'waiting')
                ? null
                : t('fulfilment.feedback.ended'),
            run: async ({ rows }) => {
              await Promise.all(rows.map(({ order }) => sendAgain(order)));
              offer(t('fulfilment.feedback.sent'));
              await refresh();
            },
          },
        ]}
        empty={{ text: t('fulfilment.feedback.empty') }}
      />
    </>
  );
}

function feedbackColumns(
  { t, fmt }: I18n,
  shopName: (id: string) => string,
): WorklistColumn<FeedbackRow>[] {
  return [
    {
      key: 'number',
      title: t('fulfilment.feedback.order'),
      width: 190,
      phone: 'title',
      render: (row) => <Link to={orderPath(row.order)}>{row.number || row.order}</Link>,
    },
    {
      key: 'state',
      title: t('fulfilment.feedback.state'),
      width: 120,
      phone: 'mark',
      render: (row) => <StatusTag status={feedbackStates[row.state]} />,
    },
    {
      key: 'next',
      title: t('fulfilment.feedback.next'),
      width: 110,
      phone: 'mark',
      render: (row) => (row.nextAttemptAt ? <ClockChip dueAt={row.nextAttemptAt} /> : '—'),
    },
    {
      key: 'attempts',
      title: t('fulfilment.feedback.attempts'),
      width: 70,
      number: true,
      render: (row) => fmt.integer(row.attempts),
    },
    {
      key: 'lastAnswer',
      title: t('fulfilment.feedback.lastAnswer'),
      width: 220,
      grow: true,
      render: (row) => row.lastAnswer || '—',
    },
    {
      key: 'shop',
      title: t('fulfilment.feedback.shop'),
      width: 150,
      render: (row) => shopName(row.shop),
    },
    {
      key: 'platformNumber',
      title: t('fulfilment.feedback.platformNumber'),
      width: 160,
      render: (row) => row.platformNumber,
    },
    {
      key: 'createdAt',
      title: t('fulfilment.feedback.createdAt'),
      width: 120,
      render: (row) => fmt.dateTime(row.createdAt),
    },
    {
      key: 'endedAt',
      title: t('fulfilment.feedback.endedAt'),
      width: 120,
      render: (row) => fmt.dateTime(row.endedAt),
    },
  ];
}
