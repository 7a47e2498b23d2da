import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { ChartCard } from '@/ui/charts/ChartCard';
import { limitLine } from '@/ui/charts/look';
import { useMode } from '@/ui/mode';
import { inside } from './inside';
import type { FindingLine } from './model';

/** The documents of a finding in time: prices for a price, seconds for decisions, amounts otherwise. */
export function EvidenceChart({ line }: { line: FindingLine }) {
  const { t, fmt } = useI18n();
  const mode = useMode();
  const navigate = useNavigate();
  const { finding } = line;
  const what =
    finding.kind === 'price-creep'
      ? 'price'
      : finding.kind === 'fast-decisions'
        ? 'seconds'
        : 'amount';
  const points = useMemo(
    () =>
      [...finding.documents]
        .map((document) => ({
          ...document,
          value:
            what === 'amount'
              ? Number(document.amount)
              : Number(
                  (what === 'price' ? document.note.split('×')[1] : document.note.split(' ')[0]) ??
                    0,
                ),
        }))
        .sort((one, other) => one.at.localeCompare(other.at)),
    [finding, what],
  );
  const limit = Number(finding.figures[what === 'price' ? 'median' : 'band'] ?? Number.NaN);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'item',
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const point = points[dataIndex];
          return point ? `${point.number} · ${fmt.amount(String(point.value))}` : '';
        },
      },
      xAxis: { type: 'time' },
      yAxis: { type: 'value', scale: what === 'price' },
      series: [
        {
          type: what === 'price' ? 'line' : 'scatter',
          symbolSize: 8,
          data: points.map(({ at, value }) => [at, value]),
          ...(Number.isFinite(limit) && {
            markLine: inside(limitLine(mode, limit, what === 'price' ? 'target' : 'limit')),
          }),
        },
      ],
    }),
    [points, what, limit, mode, fmt],
  );
  return (
    <ChartCard
      title={t(`control.evidence.${what}`)}
      height={320}
      option={option}
      onDrill={({ dataIndex }) => points[dataIndex] && void navigate(points[dataIndex].path)}
      table={{
        columns: [t('control.document'), t('control.at'), t(`control.evidence.${what}`)],
        rows: points.map((point) => [point.number, fmt.dateTime(point.at), point.value]),
      }}
    />
  );
}
