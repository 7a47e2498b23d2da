import { Link } from 'react-router';
import type { I18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { StatusTag } from '@/ui/StatusTag';
import type { Who } from '@/ui/useWho';
import type { FilterDef, Options, WorklistColumn } from '@/ui/worklist/types';
import { widths } from '@/ui/worklist/widths';
import type { ExceptionRow, ExceptionType } from './model';
import {
  causeNames,
  departmentName,
  exceptionStatus,
  nodeCodes,
  nodeName,
  typeName,
} from './words';

export function exceptionColumns(
  { t, fmt, pick }: I18n,
  types: ExceptionType[] | undefined,
  me: string | undefined,
  who: Who,
): WorklistColumn<ExceptionRow>[] {
  const owner = ({ assignee }: ExceptionRow) =>
    assignee === null ? '—' : assignee === me ? t('process.exceptions.me') : who(assignee);
  return [
    {
      key: 'type',
      title: t('process.exceptions.type'),
      width: 112,
      phone: 'title',
      render: (row) => <strong>{typeName(pick, types, row.type)}</strong>,
    },
    {
      key: 'detail',
      title: t('process.exceptions.detail'),
      width: 260,
      grow: true,
      render: (row) => {
        const text = pick({ zh: row.detailZh, en: row.detailEn });
        return <span title={text}>{text}</span>;
      },
    },
    {
      key: 'dueAt',
      title: t('process.exceptions.dueAt'),
      width: widths.clock,
      sort: 'dueAt',
      phone: 'mark',
      render: (row) => <ClockChip dueAt={row.dueAt} doneAt={row.resolvedAt} />,
    },
    {
      key: 'state',
      title: t('process.exceptions.state'),
      width: 112,
      phone: 'mark',
      render: (row) => <StatusTag status={exceptionStatus(row)} />,
    },
    {
      key: 'number',
      title: t('process.exceptions.order'),
      width: widths.number,
      sort: 'number',
      render: (row) => <Link to={`/sales/orders/${row.caseId}`}>{row.number}</Link>,
    },
    {
      key: 'node',
      title: t('process.exceptions.node'),
      width: 110,
      render: (row) => nodeName(t, row.node),
    },
    { key: 'assignee', title: t('process.exceptions.assignee'), width: 100, render: owner },
    {
      key: 'department',
      title: t('process.exceptions.department'),
      width: 130,
      hidden: true,
      phone: 'hide',
      render: (row) => departmentName(t, row.ownerDepartment),
    },
    {
      key: 'openedAt',
      title: t('process.exceptions.openedAt'),
      width: 116,
      sort: 'openedAt',
      phone: 'hide',
      render: (row) => fmt.dateTime(row.openedAt),
    },
  ];
}

export function exceptionFilters(
  { t, pick }: I18n,
  types: ExceptionType[] | undefined,
  people: Options,
): FilterDef[] {
  return [
    {
      key: 'type',
      label: t('process.exceptions.type'),
      kind: 'choice',
      primary: true,
      options: (types ?? []).map(({ code, title }) => ({ value: code, label: pick(title) })),
    },
    {
      key: 'node',
      label: t('process.exceptions.node'),
      kind: 'choice',
      primary: true,
      options: nodeCodes.map((code) => ({ value: code, label: nodeName(t, code) })),
    },
    {
      key: 'assignee',
      label: t('process.exceptions.assignee'),
      kind: 'text',
      primary: true,
      known: people,
    },
    {
      key: 'overdue',
      label: t('process.exceptions.dueAt'),
      kind: 'choice',
      options: [{ value: 'true', label: t('process.exceptions.overdueOnly') }],
    },
    { key: 'number', label: t('process.exceptions.order'), kind: 'text' },
    {
      key: 'causeCode',
      label: t('process.resolve.cause'),
      kind: 'choice',
      options: causeNames.map((value) => ({ value, label: t(`process.cause.${value}`) })),
    },
    {
      key: 'openedAt',
      label: t('process.exceptions.openedAt'),
      kind: 'dates',
      from: 'openedFrom',
      to: 'openedTo',
    },
    {
      key: 'handover',
      label: t('process.handover.heading'),
      kind: 'choice',
      options: [{ value: 'true', label: t('process.views.handover') }],
    },
  ];
}
