import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import type { OrderView } from './model';
import { covered, differences, revisionsOf } from './revisions';

/** Two revisions beside each other: what was struck out, what came in its place. */
export function Revisions({ view }: { view: OrderView }) {
  const { t, fmt } = useI18n();
  const all = revisionsOf(view);
  const [was, setWas] = useState(Math.max(all.length - 2, 0));
  const [is, setIs] = useState(all.length - 1);
  const [older, newer] = [all[was], all[is]];
  if (all.length < 2 || !older || !newer)
    return <p className="rt-muted">{t('sales.revisions.none')}</p>;
  const found = differences(older, newer, covered);
  const options = all.map(({ revision, replacedAt }, index) => ({
    value: index,
    label:
      t('sales.revision', { n: revision }) +
      (replacedAt ? ` · ${t('sales.revisions.until', { time: fmt.dateTime(replacedAt) })}` : ''),
  }));
  const choose = (value: number, onChange: (next: number) => void, label: string) => (
    <Select
      value={value}
      options={options}
      onChange={onChange}
      aria-label={label}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <div className="sales-stack">
      <p className="sales-marks">
        {choose(was, setWas, t('sales.revisions.was'))}
        <span aria-hidden>↔</span>
        {choose(is, setIs, t('sales.revisions.is'))}
        {older.replacedBy && (
          <span className="rt-muted">{t('sales.revisions.by', { who: older.replacedBy })}</span>
        )}
      </p>
      {found.length === 0 ? (
        <p className="rt-muted">{t('sales.revisions.same')}</p>
      ) : (
        <dl className="sales-differences">
          {found.map(({ field, line, was: old, is: now }) => (
            <div key={field + (line?.lineNo ?? '')}>
              <dt>
                {line
                  ? t('sales.revisions.line', { n: line.lineNo })
                  : t(`sales.revisions.field.${field}`)}
              </dt>
              <dd>
                {old && <del>{old}</del>} {now && <ins>{now}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
