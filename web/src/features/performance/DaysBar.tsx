import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { lastDays, presetOf, presets, type Days, type Preset } from './days';

/** Which days figures are of. */
export function DaysBar({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { t } = useI18n();
  const now = companyDay();
  return (
    <>
      <Segmented<Preset | ''>
        value={presetOf(days, now) ?? ''}
        onChange={(key) => key && onChange(lastDays(presets[key], now))}
        options={(Object.keys(presets) as Preset[]).map((value) => ({
          value,
          label: t(`performance.preset.${value}`),
        }))}
      />
      <DatePicker.RangePicker
        allowClear={false}
        aria-label={t('performance.days')}
        value={[dayjs(days.from), dayjs(days.to)]}
        onChange={(chosen) => {
          if (chosen?.[0] && chosen[1]) {
            onChange({
              from: chosen[0].format('YYYY-MM-DD'),
              to: chosen[1].format('YYYY-MM-DD'),
            });
          }
        }}
      />
    </>
  );
}
