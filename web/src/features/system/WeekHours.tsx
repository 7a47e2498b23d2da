import { Button, Checkbox, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { WorkingHours } from './types';
import { useCommand } from './useCommand';

interface WeekHoursProps {
  week: WorkingHours[];
  editable: boolean;
}

const at = (time: string) => dayjs(`2000-01-01T${time.length === 5 ? `${time}:00` : time}`);

/** The hours of each weekday; a day without a tick does not work. */
export function WeekHours({ week, editable }: WeekHoursProps) {
  const { t } = useI18n();
  const [draft, setDraft] = useState(week);
  const { busy, error, run } = useCommand();
  const set = (weekday: number, hours: WorkingHours | null) =>
    setDraft([...draft.filter((one) => one.weekday !== weekday), ...(hours ? [hours] : [])]);

  return (
    <section className="rt-card">
      <h2>{t('system.calendar.hours')}</h2>
      <Refusal error={error} />
      <ul className="rt-hours">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
          const hours = draft.find((one) => one.weekday === weekday);
          return (
            <li key={weekday}>
              <Checkbox
                disabled={!editable}
                checked={hours !== undefined}
                onChange={(event) =>
                  set(
                    weekday,
                    event.target.checked ? { weekday, starts: '09:00', ends: '18:00' } : null,
                  )
                }
              >
                {t(`system.weekdaysLong.${weekday}`)}
              </Checkbox>
              {hours ? (
                <TimePicker.RangePicker
                  disabled={!editable}
                  format="HH:mm"
                  minuteStep={15}
                  allowClear={false}
                  order={false}
                  value={[at(hours.starts), at(hours.ends)]}
                  onChange={(range) => {
                    const [starts, ends] = range ?? [];
                    if (starts && ends)
                      set(weekday, {
                        weekday,
                        starts: starts.format('HH:mm'),
                        ends: ends.format('HH:mm'),
                      });
                  }}
                />
              ) : (
                <span className="rt-muted">{t('system.calendar.rest')}</span>
              )}
            </li>
          );
        })}
      </ul>
      {editable && (
        <Button
          type="primary"
          loading={busy}
          onClick={() => void run(() => api.put('/api/identity/calendar/week', { week: draft }))}
        >
          {t('system.save')}
        </Button>
      )}
    </section>
  );
}
