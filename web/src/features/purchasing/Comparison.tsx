import { Radio } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { usePhone } from '@/ui/usePhone';
import type { Choices } from './award';
import { orderPage } from './orders';
import type { RfqWhole } from './sourcing';

interface ComparisonProps {
  whole: RfqWhole;
  choices: Choices;
  onChoose?: (lineNo: number, supplier: string) => void;
}

type Offer = RfqWhole['comparison']['offers'][number];
type Row = RfqWhole['comparison']['lines'][number];

/** Offers side by side: price with tax in yuan, the best of each line, totals, lead times; on a phone line by line. */
export function Comparison(props: ComparisonProps) {
  const { t } = useI18n();
  const phone = usePhone();
  return (
    <section className="purchasing-card purchasing-scroll">
      {props.whole.comparison.offers.length === 0 && (
        <p className="rt-muted">
          {t('purchasing.rfqs.noOffers')}
          {props.onChoose && (
            <>
              {' · '}
              <Link to="?tab=suppliers" replace>
                {t('purchasing.rfqs.takeDown')}
              </Link>
            </>
          )}
        </p>
      )}
      {phone ? <ByLine {...props} /> : <SideBySide {...props} />}
    </section>
  );
}

function SideBySide(props: ComparisonProps) {
  const { t, fmt } = useI18n();
  const { offers, lines } = props.whole.comparison;
  return (
    <table className="purchasing-compare purchasing-offers">
      <thead>
        <tr>
          <th>{t('purchasing.lines.goods')}</th>
          <th>{t('purchasing.lines.quantity')}</th>
          {offers.map((offer) => (
            <th key={offer.supplier}>
              {offer.name}
              <Answered offer={offer} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((row) => (
          <tr key={row.line.lineNo}>
            <td>
              {row.line.sku} <span className="rt-muted">{row.line.name}</span>
            </td>
            <td className="rt-number">{fmt.quantity(row.line.quantity)}</td>
            {offers.map((offer) => (
              <td
                key={offer.supplier}
                className={row.best === offer.supplier ? 'purchasing-best' : undefined}
              >
                <Price {...props} row={row} offer={offer} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th>{t('purchasing.rfqs.total')}</th>
          <th />
          {offers.map((offer) => (
            <th key={offer.supplier} className="rt-number">
              <Total offer={offer} />
            </th>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function ByLine(props: ComparisonProps) {
  const { t, fmt } = useI18n();
  const { offers, lines } = props.whole.comparison;
  return (
    <ul className="purchasing-by-line">
      {lines.map((row) => (
        <li key={row.line.lineNo}>
          <p>
            {row.line.sku} <span className="rt-muted">{row.line.name}</span>
            <span className="rt-number">{fmt.quantity(row.line.quantity)}</span>
          </p>
          {offers.map((offer) => (
            <div
              key={offer.supplier}
              className={row.best === offer.supplier ? 'purchasing-best' : undefined}
            >
              <span>{offer.name}</span>
              <span className="purchasing-right">
                <Price {...props} row={row} offer={offer} />
              </span>
            </div>
          ))}
        </li>
      ))}
      {offers.length > 0 && (
        <li>
          <p>{t('purchasing.rfqs.total')}</p>
          {offers.map((offer) => (
            <div key={offer.supplier}>
              <span>
                {offer.name}
                <Answered offer={offer} />
              </span>
              <span className="rt-number">
                <Total offer={offer} />
              </span>
            </div>
          ))}
        </li>
      )}
    </ul>
  );
}

/** How much of what was asked for a supplier offers, and where it is the cheapest. */
function Answered({ offer }: { offer: Offer }) {
  const { t } = useI18n();
  return (
    <div className="rt-muted">
      {offer.complete
        ? t('purchasing.rfqs.complete')
        : t('purchasing.rfqs.partial', { n: offer.offered })}
      {' · '}
      {t('purchasing.rfqs.bestLines', { n: offer.bestLines })}
    </div>
  );
}

function Total({ offer }: { offer: Offer }) {
  const { t, fmt } = useI18n();
  return (
    <>
      {fmt.money({ amount: offer.total, currency: 'CNY' })}
      <div className="rt-muted">
        {offer.leadDays !== null && t('purchasing.rfqs.inDays', { n: offer.leadDays })}
      </div>
    </>
  );
}

/** What one supplier asks for one line; to be chosen, or with the order it became. */
function Price({
  whole,
  choices,
  onChoose,
  row,
  offer,
}: ComparisonProps & { row: Row; offer: Offer }) {
  const { t, fmt } = useI18n();
  const { line, best, cells } = row;
  const cell = cells.find(({ supplier }) => supplier === offer.supplier);
  if (!cell) return '—';
  const { currency = 'CNY', rate = '1' } =
    whole.rfq.suppliers.find(({ supplier }) => supplier === offer.supplier) ?? {};
  const foreign = currency !== 'CNY';
  const award = whole.awards.find(
    ({ lineNo, supplier }) => lineNo === line.lineNo && supplier === offer.supplier,
  );
  return (
    <>
      {onChoose && (
        <Radio
          aria-label={`${offer.name} ${line.sku}`}
          checked={(choices[line.lineNo] ?? best) === offer.supplier}
          onChange={() => onChoose(line.lineNo, offer.supplier)}
        />
      )}
      <span className="rt-number">{fmt.amount(cell.comparable, 2)}</span>
      {best === offer.supplier && ` ${t('purchasing.rfqs.best')}`}
      <div className="rt-muted">
        {foreign && `${currency} `}
        {fmt.amount(cell.unitPrice)} +{cell.taxRate}%{foreign && ` × ${fmt.amount(rate)}`}
        {cell.leadDays !== null && ` · ${t('purchasing.rfqs.inDays', { n: cell.leadDays })}`}
      </div>
      {award && (
        <div className="rt-muted">
          <Link to={orderPage(award.order)}>{t('purchasing.rfqs.order')}</Link> {award.reason}
        </div>
      )}
    </>
  );
}
