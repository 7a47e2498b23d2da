import { Button, InputNumber } from 'antd';
import { useI18n } from '@/i18n';
import { cameOf, said, togglePiece, type ArrivalLine } from './arrivals';
import type { useUnitDoor } from './useUnitDoor';

interface UnitAtDoorProps {
  at: ReturnType<typeof useUnitDoor>;
  typed: { onFocus: () => void; onBlur: () => void };
}

/** What an announced unit holds; what is not in it is said line by line, or piece by piece. */
export function UnitAtDoor({ at, typed }: UnitAtDoorProps) {
  const { t, fmt } = useI18n();
  const { trace, found } = at;
  if (!trace) return null;
  const less = (line: ArrivalLine) =>
    Math.round((Number(line.quantity.amount) - cameOf(line, found)) * 1000) / 1000;
  const facts = (line: ArrivalLine) =>
    [line.sku, line.lot, line.expiresOn && fmt.date(line.expiresOn)].filter(Boolean).join(' · ');
  return (
    <>
      <ul className="rt-door-goods">
        {trace.lines.map((line) => (
          <li key={line.lineNo} className={less(line) > 0 ? 'rt-door-less' : undefined}>
            <span>
              {line.name || line.sku}
              <small className="rt-muted">{facts(line)}</small>
              {less(line) > 0 && (
                <small className="rt-door-lacks">
                  {t('receiving.units.door.lacks', { n: fmt.amount(String(less(line)), 0) })}
                </small>
              )}
              {line.serials.length > 0 && (
                <span className="rt-door-pieces">
                  {line.serials.map((number) => {
                    const there = found[line.lineNo]?.serials ?? line.serials;
                    return (
                      <Button
                        key={number}
                        aria-pressed={there.includes(number)}
                        type={there.includes(number) ? 'primary' : 'default'}
                        ghost={there.includes(number)}
                        onClick={() => at.find(togglePiece(line, found, number))}
                      >
                        {number}
                      </Button>
                    );
                  })}
                </span>
              )}
            </span>
            <InputNumber
              {...typed}
              size="large"
              min={0}
              max={Number(line.quantity.amount)}
              precision={3}
              className="rt-number"
              formatter={(value) => (value === undefined ? '' : String(Number(value)))}
              aria-label={`${t('receiving.units.door.found')} ${line.sku} ${line.lot}`.trim()}
              value={cameOf(line, found)}
              disabled={line.serials.length > 0}
              onPressEnter={({ currentTarget }) => (currentTarget as HTMLElement).blur()}
              onChange={(value) =>
                at.find(said(line, found, { quantity: Number(value ?? 0), serials: [] }))
              }
            />
          </li>
        ))}
      </ul>
      <footer className="rt-pda-acts">
        <Button size="large" onClick={at.leave}>
          {t('receiving.units.door.cancel')}
        </Button>
        <Button type="primary" size="large" disabled={at.total === 0} onClick={at.receive}>
          {t('receiving.units.door.receive', { n: fmt.amount(String(at.total), 0) })}
        </Button>
      </footer>
    </>
  );
}
