import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useI18n } from '@/i18n';
import type { Frame, Scope } from './model';

interface ScopeBarProps {
  frame: Frame;
  scope: Scope;
  onChange: (part: Partial<Scope>) => void;
}

/** Which lives are looked at; all of it stands in the address. */
export function ScopeBar({ frame, scope, onChange }: ScopeBarProps) {
  const { t } = useI18n();
  const { choices, departments } = frame;
  const word = (prefix: string, code: string) => {
    const key = `mining.${prefix}.${code}`;
    const found = t(key);
    return found === key ? code : found;
  };
  const choice = (
    key: 'shop' | 'warehouse' | 'scenario' | 'department',
    values: string[],
    label: (code: string) => string,
  ) =>
    values.length > 0 && (
      <Select
        key={key}
        allowClear
        showSearch
        placeholder={t(`mining.trait.${key}`)}
        aria-label={t(`mining.trait.${key}`)}
        value={scope[key]}
        onChange={(value?: string) => onChange({ [key]: value })}
        options={values.map((value) => ({ value, label: label(value) }))}
        popupMatchSelectWidth={false}
      />
    );
  return (
    <div className="mining-bar">
      {frame.logs.length > 1 && (
        <Select
          aria-label={t('mining.log')}
          value={scope.log ?? '0'}
          onChange={(log) => onChange({ log: log === '0' ? undefined : log })}
          options={frame.logs.map((log) => ({
            value: log.id,
            label: log.own ? t('mining.log.own') : log.name,
          }))}
          popupMatchSelectWidth={false}
        />
      )}
      <Select
        aria-label={t('mining.type')}
        value={scope.type}
        onChange={(type) => onChange({ type })}
        options={Object.keys(choices.types).map((value) => ({
          value,
          label: word('object', value),
        }))}
        popupMatchSelectWidth={false}
      />
      <DatePicker.RangePicker
        value={[scope.from ? dayjs(scope.from) : null, scope.to ? dayjs(scope.to) : null]}
        allowEmpty={[true, true]}
        onChange={(days) =>
          onChange({
            from: days?.[0]?.format('YYYY-MM-DD'),
            to: days?.[1]?.format('YYYY-MM-DD'),
          })
        }
      />
      {choice('scenario', choices.scenarios, (code) => word('scenario', code))}
      {choice('shop', choices.shops, (code) => code)}
      {choice('warehouse', choices.warehouses, (code) => code)}
      {choice('department', choices.departments, (code) => departments[code] ?? code)}
    </div>
  );
}
