import { Tooltip } from 'antd';
import { useI18n } from '@/i18n';
import { weeksOf, type MonthCell } from './month';
import type { CalendarDay, WorkingHours } from './types';

interface MonthProps {
  year: number;
  month: number;
  week: WorkingHours[];
  days: CalendarDay[];
  onDay?: (date: string) => void;
}

/** One month: days off are pale, days that differ carry a sign, not only a colour. */
export function Month({ year, month, week, days, onDay }: MonthProps) {
  const { t } = useI18n();
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return (
    <table className="rt-month">
      <caption>{t(`system.calendar.months.${month + 1}`)}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`system.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month, week, days).map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) => (
              <td key={at}>{cell && <Day cell={cell} onDay={onDay} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ cell, onDay }: { cell: MonthCell; onDay?: (date: string) => void }) {
  const { t, pick } = useI18n();
  const { named, working } = cell;
  const look = named ? (working ? ' rt-day-on' : ' rt-day-off') : working ? '' : ' rt-day-rest';
  const name = named ? pick({ zh: named.nameZh, en: named.nameEn }) : undefined;
  const text = (
    <>
      {cell.number}
      {named && (
        <small>{t(working ? 'system.calendar.workSign' : 'system.calendar.restSign')}</small>
      )}
    </>
  );
  const body = onDay ? (
    <button
      type="button"
      className={`rt-day${look}`}
      aria-label={name ? `${cell.date} ${name}` : cell.date}
      onClick={() => onDay(cell.date)}
    >
      {text}
    </button>
  ) : (
    <span className={`rt-day${look}`}>{text}</span>
  );
  return name ? <Tooltip title={name}>{body}</Tooltip> : body;
}
