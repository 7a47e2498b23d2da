import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useSuggestions, type AssemblySuggestion } from './assembly';

const shown = 5;

/** What one could make of it now: what is missing, as far as components reach. */
const makeable = ({ missing, possible }: AssemblySuggestion) =>
  String(Math.min(Number(missing), Number(possible)));

/** Products that back orders wait for and that can be put together. */
export function AssemblySuggestions() {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const can = useCan();
  const { data = [] } = useSuggestions();
  if (data.length === 0) return null;
  return (
    <section className="rt-assembly-wanted" aria-label={t('inventory.assembly.suggestions')}>
      <strong>{t('inventory.assembly.suggestions')}</strong>
      <ul>
        {data.slice(0, shown).map((one) => (
          <li key={one.product}>
            <span>
              {one.product} {one.name}
              <small className="rt-muted">
                {t('inventory.assembly.suggestion', {
                  orders: fmt.integer(one.orders),
                  waiting: fmt.amount(one.waiting, 0),
                  available: fmt.amount(one.available, 0),
                  inWork: fmt.amount(one.inWork, 0),
                  missing: fmt.amount(one.missing, 0),
                })}
              </small>
            </span>
            {Number(makeable(one)) > 0 ? (
              can('inventory.assemble') && (
                <Button
                  size="small"
                  onClick={() =>
                    void navigate(
                      `/inventory/assembly/new?sku=${encodeURIComponent(one.product)}&quantity=${makeable(one)}&warehouse=${one.warehouse ?? ''}`,
                    )
                  }
                >
                  {t('inventory.assembly.suggestionMake', { n: fmt.amount(makeable(one), 0) })}
                </Button>
              )
            ) : (
              <span className="rt-muted">{t('inventory.assembly.suggestionNone')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
