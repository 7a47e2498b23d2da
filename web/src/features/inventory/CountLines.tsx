import { Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { LinesTable } from '@/ui/lines/LinesTable';
import { useWho } from '@/ui/useWho';
import { difference, type CountLine } from './counts';

interface CountLinesProps {
  rows: CountLine[];
  editable: boolean;
  onCount: (line: CountLine, amount: string) => Promise<unknown>;
}

/** Goods by bin, what the books say, what was counted, and by how much that differs. */
export function CountLines({ rows, editable, onCount }: CountLinesProps) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const writing = editable && can('inventory.adjust');
  const amount = (value: string | null | undefined) =>
    value === null || value === undefined ? '—' : fmt.amount(value, 0);
  return (
    <LinesTable
      lines={rows}
      rowKey={({ lineNo }) => lineNo}
      columns={[
        { key: 'bin', title: t('inventory.bin'), width: 120, render: ({ binCode }) => binCode },
        { key: 'sku', title: t('inventory.sku'), width: 132, render: ({ sku }) => sku },
        { key: 'name', title: t('inventory.name'), width: 240, render: ({ name }) => name },
        { key: 'lot', title: t('inventory.lot'), width: 110, render: ({ lot }) => lot ?? '—' },
        {
          key: 'booked',
          title: t('inventory.counts.booked'),
          width: 100,
          number: true,
          render: ({ booked }) => amount(booked),
        },
        {
          key: 'counted',
          title: t('inventory.counts.counted'),
          width: 120,
          number: true,
          render: (line) =>
            writing ? <Amount line={line} onCount={onCount} /> : amount(line.counted),
        },
        {
          key: 'difference',
          title: t('inventory.counts.difference'),
          width: 100,
          number: true,
          render: (line) => <Difference value={difference(line)} />,
        },
        {
          key: 'by',
          title: t('inventory.actor'),
          width: 160,
          render: ({ countedAt, countedBy }) =>
            countedAt ? `${fmt.dateTime(countedAt)} ${who(countedBy)}` : '—',
        },
      ]}
    />
  );
}

function Difference({ value }: { value: number | null }) {
  const { fmt } = useI18n();
  if (value === null) return '—';
  const written = fmt.amount(String(value), 0);
  if (value === 0) return <span className="rt-quiet">{written}</span>;
  return <strong>{value > 0 ? `+${written}` : written}</strong>;
}

interface AmountProps {
  line: CountLine;
  onCount: (line: CountLine, amount: string) => Promise<unknown>;
}

/** Saved when the reader leaves the box or presses Enter. */
function Amount({ line, onCount }: AmountProps) {
  const { t } = useI18n();
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const now = line.counted ?? '';
  async function save() {
    const wanted = text?.trim() ?? '';
    if (text === null || wanted === now || wanted === '') return setText(null);
    try {
      await onCount(line, wanted);
      setWrong(null);
      setText(null);
    } catch (thrown) {
      setWrong(problemOf(thrown).errors?.[0]?.detail ?? problemOf(thrown).title);
    }
  }
  return (
    <Input
      className="rt-number"
      size="small"
      inputMode="decimal"
      aria-label={`${t('inventory.counts.counted')} ${line.sku} ${line.binCode}`}
      status={wrong ? 'error' : undefined}
      title={wrong ?? undefined}
      value={text ?? String(now)}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => void save()}
      onPressEnter={() => void save()}
    />
  );
}
