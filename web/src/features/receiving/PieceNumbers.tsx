import { useI18n } from '@/i18n';
import type { ReturnTrace } from './model';
import { cameOf } from './numbers';

interface PieceNumbersProps {
  trace: ReturnTrace;
  sku: string;
  chosen?: string[];
}

/** The numbers of some goods that came with a return, each with what was found of it. */
export function PieceNumbers({ trace, sku, chosen = [] }: PieceNumbersProps) {
  const { t } = useI18n();
  const came = cameOf(trace, sku);
  if (came.length === 0) return null;
  return (
    <ul className="rt-door-numbers" aria-label={t('receiving.serials.title')}>
      {came.map(({ serial, act }) => (
        <li
          key={serial.id}
          data-done={act !== 'returned'}
          data-chosen={chosen.includes(serial.number)}
        >
          <span className="rt-number">{serial.number}</span>
          {act !== 'returned' && <small>{t(`receiving.serials.acts.${act}`)}</small>}
        </li>
      ))}
    </ul>
  );
}
