import { Radio } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import type { RfqWhole } from './sourcing';
import { orderPage } from './orders';

export type Choices = Record<number, string>;

interface ComparisonProps {
  whole: RfqWhole;
  choices: Choices;
  onChoose?: (lineNo: number, supplier: string) => void;
}

/** Offers side by side: price with tax in yuan, the best of each line, totals, lead times. */
export function Comparison({ whole, choices, onChoose }: ComparisonProps) {
  const { t, fmt } = useI18n();
  const { comparison, awards } = whole;
  const money = (amount: string) => fmt.money({ amount, currency: 'CNY' });
  return (
    <div className="purchasing-scroll">
      {comparison.offers.length === 0 && (
        <p className="rt-muted">{t('purchasing.rfqs.noOffers')}</p>
      )}
      <table className="purchasing-compare purchasing-offers">
        <thead>
          <tr>
            <th>{t('purchasing.lines.goods')}</th>
            <th>{t('purchasing.lines.quantity')}</th>
            {comparison.offers.map((offer) => (
              <th key={offer.supplier}>
                {offer.name}
                <div className="rt-muted">
                  {offer.complete
                    ? t('purchasing.rfqs.complete')
                    : t('purchasing.rfqs.partial', { n: offer.offered })}
                  {' · '}
                  {t('purchasing.rfqs.bestLines', { n: offer.bestLines })}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.lines.map(({ line, best, cells }) => (
            <tr key={line.lineNo}>
              <td>
                {line.sku} <span className="rt-muted">{line.name}</span>
                {awards
                  .filter(({ lineNo }) => lineNo === line.lineNo)
                  .map((award) => (
                    <div key={award.lineNo}>
                      <Link to={orderPage(award.order)}>{t('purchasing.rfqs.awarded')}</Link>{' '}
                      <span className="rt-muted">{award.reason}</span>
                    </div>
                  ))}
              </td>
              <td className="rt-number">{fmt.quantity(line.quantity)}</td>
              {comparison.offers.map((offer) => {
                const cell = cells.find(({ supplier }) => supplier === offer.supplier);
                if (!cell) return <td key={offer.supplier}>—</td>;
                const isBest = best === offer.supplier;
                return (
                  <td key={offer.supplier} className={isBest ? 'purchasing-best' : undefined}>
                    {onChoose && (
                      <Radio
                        aria-label={`${offer.name} ${line.sku}`}
                        checked={(choices[line.lineNo] ?? best) === offer.supplier}
                        onChange={() => onChoose(line.lineNo, offer.supplier)}
                      />
                    )}
                    <span className="rt-number">{fmt.amount(cell.comparable, 2)}</span>
                    {isBest && ` ${t('purchasing.rfqs.best')}`}
                    <div className="rt-muted">
                      {fmt.amount(cell.unitPrice)} +{cell.taxRate}%
                      {cell.leadDays !== null &&
                        ` · ${t('purchasing.rfqs.inDays', { n: cell.leadDays })}`}
                    </div>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th>{t('purchasing.rfqs.total')}</th>
            <th />
            {comparison.offers.map((offer) => (
              <th key={offer.supplier} className="rt-number">
                {money(offer.total)}
                <div className="rt-muted">
                  {offer.leadDays !== null && t('purchasing.rfqs.inDays', { n: offer.leadDays })}
                </div>
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
