import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { FilterDef, WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { DeliveryPreview } from './DeliveryPreview';
import type { Channel, Delivery } from './model';
import { usePreferences } from './queries';
import { channelNames, deliveryStates } from './status';

/** Who was written what over which channel, and what was answered. */
export default function DeliveriesPage() {
  const { t, fmt, pick } = useI18n();
  const kinds = usePreferences().data?.kinds ?? [];
  const columns: WorklistColumn<Delivery>[] = [
    {
      key: 'what',
      title: t('notification.what'),
      width: 320,
      grow: true,
      phone: 'title',
      render: (one) => one.title || one.body || pick(one.label),
    },
    {
      key: 'state',
      title: t('notification.state'),
      width: 110,
      phone: 'mark',
      render: (one) => <StatusTag status={deliveryStates[one.state]} />,
    },
    {
      key: 'channel',
      title: t('notification.log.channel'),
      width: 100,
      render: (one) => pick(channelNames[one.channel]),
    },
    { key: 'to', title: t('notification.log.to'), width: 130, render: (one) => one.to },
    {
      key: 'address',
      title: t('notification.log.address'),
      width: 170,
      hidden: true,
      render: (one) => one.address || '—',
    },
    {
      key: 'attempts',
      title: t('notification.log.attempts'),
      width: 80,
      number: true,
      render: (one) => fmt.integer(one.attempts),
    },
    {
      key: 'answer',
      title: t('notification.log.answer'),
      width: 220,
      render: (one) => answer(one),
    },
    {
      key: 'createdAt',
      title: t('notification.at'),
      width: 150,
      sort: 'createdAt',
      render: (one) => fmt.dateTime(one.createdAt),
    },
  ];
  const answer = (one: Delivery) =>
    one.lastAnswer === 'no-address' ? t('notification.log.noAddress') : one.lastAnswer || '—';
  const filters: FilterDef[] = [
    {
      key: 'channel',
      label: t('notification.log.channel'),
      kind: 'choice',
      primary: true,
      options: (Object.keys(channelNames) as Channel[])
        .filter((one) => one !== 'in-app')
        .map((one) => ({ value: one, label: pick(channelNames[one]) })),
    },
    {
      key: 'kind',
      label: t('notification.kind'),
      kind: 'choice',
      primary: true,
      options: kinds.map((one) => ({ value: one.kind, label: pick(one.label) })),
    },
  ];
  const actions: WorklistAction<Delivery>[] = [
    {
      key: 'again',
      label: t('notification.log.again'),
      keys: 'KeyR',
      refuses: (rows) =>
        rows.some(({ state }) => state === 'waiting') ? t('notification.log.underWay') : null,
      run: async ({ rows }) => {
        for (const { id } of rows) await api.post(`/api/notification/deliveries/${id}/again`, {});
      },
    },
  ];
  return (
    <Worklist<Delivery>
      id="notification.deliveries"
      title={t('notification.log.title')}
      source="/api/notification/deliveries"
      rowKey={(one) => one.id}
      columns={columns}
      views={[
        { key: 'all', label: t('notification.all') },
        {
          key: 'waiting',
          label: pick(deliveryStates.waiting),
          filters: { state: ['waiting'] },
        },
        { key: 'failed', label: pick(deliveryStates.failed), filters: { state: ['failed'] } },
      ]}
      filters={filters}
      defaultSort="-createdAt"
      searchHint={t('notification.search')}
      actions={actions}
      preview={(one) => <DeliveryPreview id={one.id} />}
      previewTitle={(one) => one.title || pick(one.label)}
      empty={{ text: t('notification.log.empty') }}
    />
  );
}
