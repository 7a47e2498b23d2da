import { DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import type { BinContent } from './model';
import { signed } from './StockPreview';

/** A line being written: which goods in which bin, and what was counted there. */
export interface LineDraft {
  key: number;
  bin: BinContent | null;
  counted: string;
}

export const emptyLine = (key: number): LineDraft => ({ key, bin: null, counted: '' });

/** Thousandths, so that 0.1 + 0.2 is 0.3. */
function thousandths(text: string): bigint | null {
  const match = /^(\d{1,12})(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  return BigInt(match[1] ?? '0') * 1000n + BigInt((match[2] ?? '').padEnd(3, '0') || '0');
}

/** Counted less kept, as a decimal; null while the line is not complete. */
export function differenceOf(line: LineDraft): string | null {
  const counted = thousandths(line.counted);
  const kept = line.bin === null ? null : thousandths(line.bin.onHand.amount);
  if (counted === null || kept === null) return null;
  const delta = counted - kept;
  const size = delta < 0n ? -delta : delta;
  const part = (size % 1000n).toString().padStart(3, '0').replace(/0+$/, '');
  return `${delta < 0n ? '-' : ''}${size / 1000n}${part ? `.${part}` : ''}`;
}

interface AdjustmentLineProps {
  warehouse: string;
  line: LineDraft;
  onChange: (line: LineDraft) => void;
  onRemove?: () => void;
}

export function AdjustmentLine({ warehouse, line, onChange, onRemove }: AdjustmentLineProps) {
  const { t, fmt } = useI18n();
  const [sku, setSku] = useState('');
  const { data: bins } = useQuery({
    queryKey: ['inventory', 'bins', { sku, warehouse }],
    queryFn: () => api.get<BinContent[]>('/api/inventory/bins', { query: { sku, warehouse } }),
    enabled: sku !== '',
  });
  const difference = differenceOf(line);
  const name = (bin: BinContent) =>
    [bin.binCode, bin.lot, fmt.quantity(bin.onHand)].filter(Boolean).join(' · ');
  return (
    <div className="rt-adjust-line">
      <Input
        placeholder={t('inventory.sku')}
        aria-label={t('inventory.sku')}
        onBlur={(event) => setSku(event.target.value.trim())}
        onPressEnter={(event) => {
          event.preventDefault();
          setSku(event.currentTarget.value.trim());
        }}
      />
      <Select
        placeholder={bins?.length === 0 ? t('inventory.preview.noBins') : t('inventory.bin')}
        aria-label={t('inventory.bin')}
        disabled={!bins || bins.length === 0}
        value={line.bin ? `${line.bin.bin}|${line.bin.lot ?? ''}` : undefined}
        options={bins?.map((bin) => ({ value: `${bin.bin}|${bin.lot ?? ''}`, label: name(bin) }))}
        onChange={(value: string) =>
          onChange({
            ...line,
            bin: bins?.find((bin) => `${bin.bin}|${bin.lot ?? ''}` === value) ?? null,
          })
        }
      />
      <Input
        inputMode="decimal"
        className="rt-number"
        placeholder={t('inventory.adjust.counted')}
        aria-label={t('inventory.adjust.counted')}
        value={line.counted}
        status={line.counted !== '' && line.bin && difference === null ? 'error' : undefined}
        onChange={(event) => onChange({ ...line, counted: event.target.value })}
      />
      <strong className="rt-number" aria-label={t('inventory.change')}>
        {difference === null ? '' : signed(fmt.amount(difference, 0), difference)}
      </strong>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('inventory.adjust.remove')}
        disabled={!onRemove}
        onClick={onRemove}
      />
    </div>
  );
}
