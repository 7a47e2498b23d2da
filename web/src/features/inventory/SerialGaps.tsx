import { Alert } from 'antd';
import { useI18n } from '@/i18n';
import { useNames } from './names';
import { useSerialGaps } from './serials';

const shown = 5;

/** Goods of which a warehouse has more or fewer pieces than numbers; nothing while all agree. */
export function SerialGaps() {
  const { t, fmt } = useI18n();
  const { warehouse } = useNames();
  const { data } = useSerialGaps();
  const gaps = data?.items ?? [];
  if (gaps.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('inventory.serials.gaps', { n: fmt.integer(gaps.length) })}
      description={
        <ul className="rt-serial-gaps">
          {gaps.slice(0, shown).map((gap) => (
            <li key={`${gap.sku} ${gap.warehouse}`}>
              {gap.sku} {gap.name} · {warehouse(gap.warehouse)} ·{' '}
              {t('inventory.serials.gap', {
                pieces: fmt.amount(gap.onHand, 0),
                numbers: fmt.integer(gap.numbers),
              })}
            </li>
          ))}
          {gaps.length > shown && <li>…</li>}
        </ul>
      }
    />
  );
}
