import { useI18n } from '@/i18n';
import { useWho } from '@/ui/useWho';
import type { AssemblyWhole } from './assembly';
import { Lines } from './Lines';

/** What was reported: into which lot and bin, and out of which lots. */
export function AssemblyReports({ whole: { order, reports } }: { whole: AssemblyWhole }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  if (reports.length === 0) {
    return <p className="rt-muted">{t('inventory.assembly.noReports')}</p>;
  }
  return reports.map((one) => (
    <section key={one.reportNo} className="rt-assembly-report">
      <p>
        <strong>
          {one.reportNo}. {t(`inventory.assembly.kinds.${order.kind}`)} {fmt.quantity(one.made)}
        </strong>{' '}
        <span className="rt-muted">
          {[
            one.lot && `${t('inventory.lot')} ${one.lot}`,
            one.expiresOn && `${t('inventory.expiresOn')} ${fmt.date(one.expiresOn)}`,
            one.binCode && `${t('inventory.bin')} ${one.binCode}`,
            Number(one.scrapped.amount) > 0 &&
              `${t('inventory.assembly.scrapped')} ${fmt.quantity(one.scrapped)} (${one.scrapReason})`,
            `${fmt.dateTime(one.at)} ${who(one.by)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <Lines
        rows={one.parts.map((part, index) => ({ ...part, index }))}
        rowKey={({ index }) => index}
        cells={(part) => [
          part.sku,
          part.lot,
          part.broken ? `${t('inventory.assembly.column.broken')}: ${part.reason}` : part.binCode,
          fmt.quantity(part.quantity),
        ]}
      />
    </section>
  ));
}
