import { useI18n } from '@/i18n';
import type { SkuRow } from './model';

/** What is special about an item, as words. */
export function Marks({ row }: { row: SkuRow }) {
  const { t } = useI18n();
  const marks = [
    row.isNew && t('catalog.mark.new'),
    row.flags.highValue && t('catalog.mark.highValue'),
    row.kit && t('catalog.mark.kit'),
    row.lotTracked && t('catalog.mark.lots'),
    row.serials !== 'none' && t('catalog.mark.serials'),
    !row.flags.regular && t('catalog.mark.irregular'),
  ].filter((mark): mark is string => typeof mark === 'string');
  if (marks.length === 0) return <span className="rt-muted">—</span>;
  return (
    <span className="rt-sku-marks">
      {marks.map((mark) => (
        <span key={mark} className="rt-sku-mark">
          {mark}
        </span>
      ))}
    </span>
  );
}
