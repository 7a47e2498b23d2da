import { useI18n } from '@/i18n';
import { Versions } from '@/ui/document/Versions';
import { useWho } from '@/ui/useWho';
import type { OrderView } from './model';
import { covered, differences, revisionsOf, type Revision } from './revisions';

/** What the shop changed from one revision of the order to another. */
export function Revisions({ view }: { view: OrderView }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const money = ({ total, currency }: Revision) => fmt.money({ amount: total, currency });
  return (
    <Versions
      versions={revisionsOf(view)}
      one={t('sales.revisions.none')}
      label={({ revision, replacedAt }) =>
        t('sales.revision', { n: revision }) +
        (replacedAt ? ` · ${t('sales.revisions.until', { time: fmt.dateTime(replacedAt) })}` : '')
      }
      about={({ replacedBy }) => replacedBy && t('sales.revisions.by', { who: who(replacedBy) })}
      changes={(older, newer) =>
        differences(older, newer, covered).map(({ field, line, was, is }) => ({
          key: field + (line?.lineNo ?? ''),
          label: line
            ? t('sales.revisions.line', { n: line.lineNo })
            : t(`sales.revisions.field.${field}`),
          was: field === 'total' ? money(older) : was,
          is: field === 'total' ? money(newer) : is,
        }))
      }
    />
  );
}
