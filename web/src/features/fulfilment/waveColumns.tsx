import { Link } from 'react-router';
import type { I18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { StatusTag } from '@/ui/StatusTag';
import { Who } from '@/ui/Who';
import type { WorklistColumn } from '@/ui/worklist/types';
import { warehouseName, wavePath } from './fulfilment';
import { Progress } from './Progress';
import type { Warehouse, Wave } from './model';
import { waveStates } from './status';

export function waveColumns(
  { t, fmt, pick }: I18n,
  warehouses: Warehouse[],
): WorklistColumn<Wave>[] {
  const name = (id: string) => {
    const found = warehouses.find((one) => one.id === id);
    return found ? pick(warehouseName(found)) : '—';
  };
  return [
    {
      key: 'number',
      title: t('fulfilment.wave'),
      width: 190,
      sort: 'number',
      phone: 'title',
      render: (row) => <Link to={wavePath(row.id)}>{row.number}</Link>,
    },
    {
      key: 'state',
      title: t('fulfilment.state'),
      width: 100,
      phone: 'mark',
      render: (row) => <StatusTag status={waveStates[row.state]} />,
    },
    {
      key: 'due',
      title: t('fulfilment.due'),
      width: 110,
      sort: 'dueAt',
      phone: 'mark',
      render: (row) =>
        row.state === 'cancelled' ? '—' : <ClockChip dueAt={row.dueAt} doneAt={row.endedAt} />,
    },
    {
      key: 'warehouse',
      title: t('fulfilment.warehouse'),
      width: 140,
      grow: true,
      render: (row) => name(row.warehouse),
    },
    {
      key: 'contents',
      title: t('fulfilment.contents.title'),
      width: 90,
      render: (row) => t(`fulfilment.contents.${row.contents}`),
    },
    {
      key: 'progress',
      title: t('fulfilment.progress'),
      width: 200,
      grow: true,
      render: (row) => <Progress wave={row} />,
    },
    {
      key: 'parcels',
      title: t('fulfilment.parcelCount'),
      width: 80,
      number: true,
      render: (row) => fmt.integer(row.parcels),
    },
    {
      key: 'lines',
      title: t('fulfilment.stops'),
      width: 80,
      number: true,
      render: (row) => fmt.integer(row.lines),
    },
    {
      key: 'builtAt',
      title: t('fulfilment.builtAt'),
      width: 130,
      sort: 'builtAt',
      render: (row) => fmt.dateTime(row.builtAt),
    },
    {
      key: 'builtBy',
      title: t('fulfilment.builtBy'),
      width: 100,
      hidden: true,
      render: (row) => <Who of={row.builtBy} />,
    },
  ];
}
