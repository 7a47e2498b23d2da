import { DatePicker, Select, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import { useBaselines } from './baselines';
import { useReport, type BandLine, type Frame } from './model';
import { periodOf, presetOf, presets, type Preset } from './period';
import type { View } from './useView';

interface ViewBarProps {
  frame: Frame;
  view: View;
  onChange: (part: Partial<View>) => void;
  /** Whether the clock can be chosen. */
  clock?: boolean;
}

const other = 'other';
const previous = 'previous';

/** Which days, compared with what, whose, which amounts, by which clock. */
export function ViewBar({ frame, view, onChange, clock = true }: ViewBarProps) {
  const { t, pick } = useI18n();
  const { data: bands = [] } = useReport<BandLine[]>('bands', { from: view.from, to: view.to });
  const { data: baselines = [] } = useBaselines();
  const preset = presetOf(view, frame.today);
  const compared = baselines.find(
    ({ fromDay, toDay }) => fromDay === view.beforeFrom && toDay === view.beforeTo,
  );
  return (
    <div className="rt-insight-bar">
      <Select
        aria-label={t('insight.period.label')}
        value={preset ?? other}
        popupMatchSelectWidth={false}
        onChange={(value) => value !== other && onChange(periodOf(value as Preset, frame.today))}
        options={[
          ...presets.map((value) => ({ value, label: t(`insight.period.${value}`) })),
          { value: other, label: t('insight.period.other'), disabled: preset !== undefined },
        ]}
      />
      <DatePicker.RangePicker
        allowClear={false}
        aria-label={t('insight.period.days')}
        value={[dayjs(view.from), dayjs(view.to)]}
        onChange={(days) => {
          if (days?.[0] && days[1]) {
            onChange({ from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') });
          }
        }}
      />
      <Select
        aria-label={t('insight.compare.label')}
        value={compared?.id ?? (view.beforeFrom ? other : previous)}
        popupMatchSelectWidth={false}
        onChange={(value) => {
          const chosen = baselines.find(({ id }) => id === value);
          onChange({ beforeFrom: chosen?.fromDay, beforeTo: chosen?.toDay });
        }}
        options={[
          { value: previous, label: t('insight.compare.previous') },
          ...baselines.map(({ id, name }) => ({
            value: id,
            label: t('insight.compare.baseline', { name }),
          })),
        ]}
      />
      <Select
        aria-label={t('insight.department')}
        value={view.department ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value) => onChange({ department: value || undefined })}
        options={[
          { value: '', label: t('insight.allDepartments') },
          ...frame.departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        aria-label={t('insight.band')}
        value={view.band ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value) => onChange({ band: value || undefined })}
        options={[
          { value: '', label: t('insight.allBands') },
          ...bands.map(({ band }) => ({
            value: band.code,
            label: pick({ zh: band.nameZh, en: band.nameEn }),
          })),
        ]}
      />
      {clock && (
        <Segmented
          aria-label={t('insight.time.label')}
          value={view.working ? 'working' : 'clock'}
          onChange={(value) => onChange({ working: value === 'working' })}
          options={[
            { value: 'clock', label: t('insight.time.clock') },
            { value: 'working', label: t('insight.time.working') },
          ]}
        />
      )}
    </div>
  );
}
