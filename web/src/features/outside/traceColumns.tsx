import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn } from '@/ui/worklist/types';
import { differenceStates, type Difference, type InstructionTrace, type ReportView } from './model';

type Line = InstructionTrace['lines'][number];
type Box = InstructionTrace['boxes'][number];

/** Columns of what belongs to an instruction; with the partner's own codes where it sends goods of its own. */
export function useTraceColumns(coded: boolean) {
  const { t, fmt, pick } = useI18n();
  const goods: WorklistColumn<Line>[] = [
    { key: 'sku', title: t('outside.one.sku'), width: 160, render: ({ sku }) => sku },
    {
      key: 'name',
      title: t('outside.one.goods'),
      width: 240,
      grow: true,
      phone: 'title',
      render: ({ name }) => name,
    },
    coded
      ? {
          key: 'code',
          title: t('outside.one.theirs'),
          width: 180,
          render: ({ code, theirs }) => (code ? `${code} × ${fmt.integer(theirs)}` : '—'),
        }
      : { key: 'lot', title: t('outside.one.lot'), width: 140, render: ({ lot }) => lot ?? '—' },
    {
      key: 'quantity',
      title: t('outside.one.quantity'),
      width: 120,
      number: true,
      phone: 'mark',
      render: ({ quantity }) => (quantity ? fmt.quantity(quantity) : '—'),
    },
  ];
  const reports: WorklistColumn<ReportView>[] = [
    {
      key: 'kind',
      title: t('outside.kind'),
      width: 110,
      phone: 'title',
      render: ({ kind }) => t(`outside.reports.${kind}`),
    },
    {
      key: 'at',
      title: t('outside.one.at'),
      width: 160,
      phone: 'mark',
      render: ({ receivedAt }) => fmt.dateTime(receivedAt),
    },
    {
      key: 'number',
      title: t('outside.one.report'),
      width: 160,
      render: ({ number }) => number,
    },
    {
      key: 'what',
      title: t('outside.one.what'),
      width: 320,
      grow: true,
      render: (one) => (
        <span className="rt-outside-said">
          {one.problem
            ? t('outside.one.refusedWhy', { why: pick({ zh: one.whyZh, en: one.whyEn }) })
            : said(one) || t('outside.one.accepted')}
        </span>
      ),
    },
  ];
  const boxes: WorklistColumn<Box>[] = [
    {
      key: 'waybill',
      title: t('outside.one.waybill'),
      width: 200,
      grow: true,
      phone: 'title',
      render: ({ waybill }) => waybill,
    },
    { key: 'carrier', title: t('outside.one.carrier'), width: 140, render: (box) => box.carrier },
    {
      key: 'grams',
      title: t('outside.one.weight'),
      width: 120,
      number: true,
      phone: 'mark',
      render: ({ grams }) => (grams ? t('outside.one.grams', { n: fmt.integer(grams) }) : '—'),
    },
  ];
  const differences = (page: (id: string) => string): WorklistColumn<Difference>[] => [
    {
      key: 'number',
      title: t('outside.gaps.number'),
      width: 120,
      phone: 'title',
      render: (one) => <Link to={page(one.id)}>{one.number}</Link>,
    },
    {
      key: 'state',
      title: t('outside.state'),
      width: 120,
      phone: 'mark',
      render: ({ state }) => <StatusTag status={differenceStates[state]} />,
    },
    { key: 'sku', title: t('outside.one.sku'), width: 160, grow: true, render: ({ sku }) => sku },
    {
      key: 'ours',
      title: t('outside.gaps.ours'),
      width: 100,
      number: true,
      render: ({ announced }) => fmt.quantity(announced),
    },
    {
      key: 'theirs',
      title: t('outside.gaps.theirs'),
      width: 100,
      number: true,
      render: ({ reported }) => fmt.quantity(reported),
    },
  ];
  return { goods, reports, boxes, differences };
}

/** The partner's own words in a report. */
function said({ body }: ReportView): string {
  const { reason, goods } = JSON.parse(body || '{}') as {
    reason?: string;
    goods?: { sku: string; quantity: string | number }[];
  };
  return [reason, ...(goods ?? []).map((one) => `${one.sku} × ${one.quantity}`)]
    .filter(Boolean)
    .join(' · ');
}
