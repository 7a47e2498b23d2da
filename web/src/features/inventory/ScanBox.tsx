import { ScanOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { useScanner } from '@/ui/useScanner';
import { addLine, chosen, type DraftLine } from './draft';
import { find } from './transfers';

interface ScanBoxProps {
  warehouse: string;
  lines: DraftLine[];
  onLines: (lines: DraftLine[]) => void;
}

/** One box for bins, barcodes and SKUs, scanned or typed: a bin chooses where the goods after it are taken. */
export function ScanBox({ warehouse, lines, onLines }: ScanBoxProps) {
  const { t } = useI18n();
  const [bin, setBin] = useState<{ id: string; code: string } | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  async function scan(code: string) {
    try {
      const found = await find(code, warehouse);
      if (found.kind === 'bin') {
        setBin(found.bin);
        setSaid(null);
        return;
      }
      const content = chosen(found.contents, bin?.id);
      if (content) onLines(addLine(lines, content, found.quantity));
      setSaid(content ? null : t('inventory.transfers.notThere', { code }));
    } catch (thrown) {
      setSaid(problemOf(thrown).title);
    }
  }

  const scanner = useScanner((code) => void scan(code), false);
  return (
    <div className="rt-scan-box">
      <label>
        <ScanOutlined />
        <input {...scanner} inputMode="text" placeholder={t('inventory.transfers.scan')} />
      </label>
      <span className="rt-muted">
        {bin
          ? t('inventory.transfers.fromBin', { bin: bin.code })
          : t('inventory.transfers.anyBin')}
      </span>
      <strong role="status">{said}</strong>
    </div>
  );
}
