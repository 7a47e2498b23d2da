import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { ToneIcon } from '@/ui/tone';
import type { ChangePreview } from './change';
import { ReasonList } from './ReasonList';

/** What a change would do: lines before and after, the difference in money, the stock, the review, the warehouse. */
export function ChangeEffects({ preview }: { preview: ChangePreview }) {
  const { t, fmt } = useI18n();
  const changed = preview.lines.filter((line) => line.changed);
  const more = preview.difference.amount.startsWith('-')
    ? 'less'
    : Number(preview.difference.amount) > 0
      ? 'more'
      : 'same';
  const said = (line: ChangePreview['lines'][number]['before']) =>
    line &&
    `${line.description || line.platformSku} × ${fmt.quantity(line.quantity)} @ ${fmt.amount(line.unitPrice)}`;
  return (
    <section className="sales-stack" aria-label={t('sales.change.effects')}>
      <h2>{t('sales.change.effects')}</h2>
      {changed.length === 0 ? (
        <p className="rt-muted">{t('sales.change.nothing')}</p>
      ) : (
        <dl className="rt-changes">
          {changed.map((line) => (
            <div key={(line.after ?? line.before)?.lineNo}>
              <dt>{t('sales.revisions.line', { n: (line.after ?? line.before)?.lineNo ?? 0 })}</dt>
              <dd>
                {line.before && <del>{said(line.before)}</del>}{' '}
                {line.after && <ins>{said(line.after)}</ins>}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('sales.total')}</dt>
            <dd>
              <Money value={preview.before} /> → <strong>{fmt.money(preview.after)}</strong>{' '}
              <span className="rt-muted">
                {t(`sales.change.${more}`, { amount: fmt.money(preview.difference) })}
              </span>
            </dd>
          </div>
        </dl>
      )}
      <ul className="sales-effects">
        {preview.stock.map((one) => (
          <li key={one.sku}>
            <span>
              <strong>{one.sku}</strong> {one.name}
            </span>
            <span className="rt-number">
              {t('sales.change.wants', {
                before: fmt.quantity(one.before),
                after: fmt.quantity(one.after),
              })}
            </span>
            <span className="rt-number rt-muted">
              {t('sales.change.promisable', { n: fmt.quantity(one.promisable) })}
            </span>
            <span className={`rt-tag rt-tag-${one.isShort ? 'exception' : 'ok'}`}>
              <ToneIcon tone={one.isShort ? 'exception' : 'ok'} />
              {t(one.isShort ? 'sales.change.short' : 'sales.change.enough')}
            </span>
          </li>
        ))}
      </ul>
      {preview.begun && <p className="sales-reason">{t('sales.change.begun')}</p>}
      {preview.reasons.length > 0 && (
        <>
          <p className="rt-muted">{t('sales.change.review')}</p>
          <ReasonList rules={preview.reasons} label={undefined} />
        </>
      )}
    </section>
  );
}
