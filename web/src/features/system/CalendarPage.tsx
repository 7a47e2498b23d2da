import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { DayDrawer } from './DayDrawer';
import { Month } from './Month';
import { useCalendar } from './queries';
import { WeekHours } from './WeekHours';
import './system.css';

/** When the company works: every deadline is reckoned by this. */
export default function CalendarPage() {
  const { t, lang } = useI18n();
  const can = useCan()('settings.edit');
  const [year, setYear] = useState(() => dayjs().year());
  const [day, setDay] = useState<string | null>(null);
  const calendar = useCalendar(year);
  const { week = [], days = [] } = calendar.data ?? {};
  const sources = [...new Set(days.map(({ source }) => source).filter(Boolean))];

  return (
    <section className="rt-system">
      <header className="rt-page-head">
        <h1>{t('system.calendar.title')}</h1>
        <span className="rt-spring" />
        <Button
          icon={<LeftOutlined />}
          aria-label={t('system.calendar.before')}
          onClick={() => setYear(year - 1)}
        />
        <strong className="rt-number">{year}</strong>
        <Button
          icon={<RightOutlined />}
          aria-label={t('system.calendar.after')}
          onClick={() => setYear(year + 1)}
        />
      </header>
      <p className="rt-muted">{t('system.calendar.intro')}</p>
      <Refusal error={calendar.error} onRetry={() => void calendar.refetch()} />
      {calendar.data && days.length === 0 && (
        <p role="status">{t('system.calendar.noHolidays', { year })}</p>
      )}
      <div className="rt-months">
        {Array.from({ length: 12 }, (_, month) => (
          <Month
            key={`${year}-${month}`}
            year={year}
            month={month}
            week={week}
            days={days}
            onDay={can ? setDay : undefined}
          />
        ))}
      </div>
      <p className="rt-legend">
        <span className="rt-day rt-day-off">{t('system.calendar.restSign')}</span>
        {t('system.calendar.holiday')}
        <span className="rt-day rt-day-on">{t('system.calendar.workSign')}</span>
        {t('system.calendar.makeUp')}
        {sources.length > 0 && (
          <span className="rt-muted">
            {t('system.calendar.source', {
              source: sources.join(lang === 'zh' ? '、' : ', '),
            })}
          </span>
        )}
      </p>
      {calendar.data && <WeekHours key={calendar.dataUpdatedAt} week={week} editable={can} />}
      {day && (
        <DayDrawer
          day={day}
          known={days.find((one) => one.day === day)}
          onClose={() => setDay(null)}
        />
      )}
    </section>
  );
}
