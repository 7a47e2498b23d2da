import { useI18n } from '@/i18n';
import type { LineContent } from './model';
import { lineTotal } from './sums';

/** A line while the list flies past: its text without its fields, which cost twenty times as much to draw. */
export function PassingLine({ line, name }: { line: LineContent; name: string }) {
  const { fmt } = useI18n();
  return (
    <div className="purchasing-line purchasing-line-passing" aria-hidden>
      <span className="rt-muted rt-number">{line.lineNo}</span>
      <span className="purchasing-line-goods">
        {line.sku} <span className="rt-muted">{name}</span>
      </span>
      <span className="purchasing-right rt-number">{line.quantity}</span>
      <span />
      <span className="purchasing-right rt-number">{line.unitPrice}</span>
      <span className="purchasing-right rt-number">{line.taxRate}</span>
      <span className="purchasing-right rt-number">{fmt.amount(lineTotal(line))}</span>
      <span>{line.wantedOn && fmt.date(line.wantedOn)}</span>
      <span>{line.note}</span>
      <span />
    </div>
  );
}
