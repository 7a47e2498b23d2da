import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import {
  instructionPage,
  instructionsPath,
  instructionStates,
  shownState,
  useWarehouses,
  type Instruction,
} from './model';

/** What partners are wanted to do, the newest first; what they have not answered in time stands out. */
export default function InstructionsPage() {
  const { t, fmt, pick } = useI18n();
  const warehouses = useWarehouses();
  const time = (at: string | null | undefined) => (at ? fmt.dateTime(at) : '—');
  const columns: WorklistColumn<Instruction>[] = [
    {
      key: 'number',
      title: t('outside.list.number'),
      width: 120,
      phone: 'title',
      render: (one) => <Link to={instructionPage(one.id)}>{one.number}</Link>,
    },
    {
      key: 'kind',
      title: t('outside.kind'),
      width: 90,
      render: (one) => t(`outside.kinds.${one.kind}`),
    },
    {
      key: 'state',
      title: t('outside.state'),
      width: 130,
      phone: 'mark',
      render: (one) => <StatusTag status={shownState(one)} />,
    },
    {
      key: 'document',
      title: t('outside.list.document'),
      width: 190,
      render: (one) => one.subject.number || '—',
    },
    {
      key: 'warehouse',
      title: t('outside.warehouse'),
      width: 120,
      render: (one) => warehouses.name(one.warehouse),
    },
    {
      key: 'pieces',
      title: t('outside.list.pieces'),
      width: 80,
      number: true,
      phone: 'hide',
      render: (one) => fmt.quantity({ amount: one.pieces, uom: 'pcs' }),
    },
    {
      key: 'issued',
      title: t('outside.list.issued'),
      width: 150,
      sort: 'issuedAt',
      render: (one) => fmt.dateTime(one.issued.at),
    },
    {
      key: 'answerBy',
      title: t('outside.list.answerBy'),
      width: 150,
      sort: 'answerBy',
      phone: 'hide',
      render: (one) => fmt.dateTime(one.issued.answerBy),
    },
    {
      key: 'fetched',
      title: t('outside.list.fetched'),
      width: 150,
      phone: 'hide',
      hidden: true,
      render: (one) => time(one.progress.fetchedAt),
    },
    {
      key: 'answered',
      title: t('outside.list.answered'),
      width: 150,
      phone: 'hide',
      render: (one) => time(one.progress.answeredAt),
    },
    {
      key: 'partnerNumber',
      title: t('outside.list.partnerNumber'),
      width: 120,
      phone: 'hide',
      render: (one) => one.progress.partnerNumber || '—',
    },
    {
      key: 'answer',
      title: t('outside.list.answer'),
      width: 200,
      grow: true,
      render: (one) => one.progress.answer || '—',
    },
  ];
  return (
    <Worklist<Instruction>
      id="outside.instructions"
      title={t('outside.list.title')}
      source={instructionsPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={[
        { key: 'all', label: t('outside.all') },
        { key: 'overdue', label: t('outside.list.overdue'), filters: { overdue: ['true'] } },
        { key: 'waiting', label: t('outside.list.waiting'), filters: { state: ['waiting'] } },
        {
          key: 'running',
          label: t('outside.list.running'),
          filters: { state: ['accepted', 'picked', 'packed'] },
        },
        { key: 'refused', label: t('outside.list.refused'), filters: { state: ['refused'] } },
        { key: 'late', label: t('outside.list.late'), filters: { late: ['true'] } },
      ]}
      filters={[
        {
          key: 'warehouse',
          label: t('outside.warehouse'),
          kind: 'choice',
          primary: true,
          options: warehouses.options,
        },
        {
          key: 'kind',
          label: t('outside.kind'),
          kind: 'choice',
          multiple: true,
          options: (['outbound', 'inbound', 'stop', 'enquiry'] as const).map((kind) => ({
            value: kind,
            label: t(`outside.kinds.${kind}`),
          })),
        },
        {
          key: 'state',
          label: t('outside.state'),
          kind: 'choice',
          multiple: true,
          options: Object.entries(instructionStates).map(([value, state]) => ({
            value,
            label: pick(state),
          })),
        },
      ]}
      defaultSort="-issuedAt"
      searchHint={t('outside.list.search')}
      rowPath={(row) => instructionPage(row.id)}
      exportPath={`${instructionsPath}/export`}
      empty={{ text: t('outside.list.empty') }}
    />
  );
}
