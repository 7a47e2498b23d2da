import { DatePicker, Input, Select, Space } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import type { FilterDef, FilterValues, Options } from './types';

interface FilterFieldProps {
  filter: FilterDef;
  values: FilterValues;
  /** The values of this filter's own parameters; left-out ones are cleared. */
  onChange: (values: FilterValues) => void;
}

/** The right input for one filter. */
export function FilterField({ filter, values, onChange }: FilterFieldProps) {
  switch (filter.kind) {
    case 'choice': {
      const value = values[filter.key] ?? [];
      const set = (next: string[]) => onChange(next.length > 0 ? { [filter.key]: next } : {});
      return filter.multiple ? (
        <Select
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          className="rt-filter"
          placeholder={filter.label}
          aria-label={filter.label}
          options={filter.options}
          value={value}
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          onChange={set}
        />
      ) : (
        <Select
          allowClear
          className="rt-filter"
          placeholder={filter.label}
          aria-label={filter.label}
          options={filter.options}
          value={value[0]}
          popupMatchSelectWidth={false}
          onChange={(next: string | undefined) => set(next === undefined ? [] : [next])}
        />
      );
    }
    case 'dates':
      return <Dates filter={filter} values={values} onChange={onChange} />;
    case 'amounts':
      return <Amounts filter={filter} values={values} onChange={onChange} />;
    case 'text':
      return filter.known ? (
        <Known filter={filter} known={filter.known} values={values} onChange={onChange} />
      ) : (
        <Input
          className="rt-filter"
          allowClear
          placeholder={filter.label}
          aria-label={filter.label}
          defaultValue={values[filter.key]?.[0]}
          onChange={(event) => event.target.value === '' && onChange({})}
          onPressEnter={(event) => {
            const text = event.currentTarget.value.trim();
            onChange(text === '' ? {} : { [filter.key]: [text] });
          }}
        />
      );
  }
}

/** Found by its label, asked for by its value; what is not among the known may be asked for as it is typed. */
function Known({ filter, known, values, onChange }: FilterFieldProps & { known: Options }) {
  const [typed, setTyped] = useState('');
  const value = values[filter.key]?.[0];
  const other = typed.trim() || value;
  const strange = other && !known.some((one) => one.value === other);
  return (
    <Select
      allowClear
      showSearch
      className="rt-filter"
      placeholder={filter.label}
      aria-label={filter.label}
      options={strange ? [...known, { value: other, label: other }] : known}
      value={value}
      optionFilterProp="label"
      popupMatchSelectWidth={false}
      onSearch={setTyped}
      onBlur={() => setTyped('')}
      onChange={(next: string | undefined) => {
        setTyped('');
        onChange(next === undefined ? {} : { [filter.key]: [next] });
      }}
    />
  );
}

type RangeProps = Omit<FilterFieldProps, 'filter'> & {
  filter: { from: string; to: string; label: string };
};

const present = (entries: [string, string | undefined | null][]): FilterValues =>
  Object.fromEntries(entries.flatMap(([key, value]) => (value ? [[key, [value]]] : [])));

function Dates({ filter, values, onChange }: RangeProps) {
  const day = (name: string) => {
    const text = values[name]?.[0];
    return text ? dayjs(text) : null;
  };
  return (
    <DatePicker.RangePicker
      className="rt-filter-range"
      allowEmpty={[true, true]}
      placeholder={[filter.label, '']}
      value={[day(filter.from), day(filter.to)]}
      onChange={(range) =>
        onChange(
          present([
            [filter.from, range?.[0]?.format('YYYY-MM-DD')],
            [filter.to, range?.[1]?.format('YYYY-MM-DD')],
          ]),
        )
      }
    />
  );
}

function Amounts({ filter, values, onChange }: RangeProps) {
  const { t } = useI18n();
  const from = values[filter.from]?.[0] ?? '';
  const to = values[filter.to]?.[0] ?? '';
  const clean = (text: string) => (/^\d+(\.\d+)?$/.test(text.trim()) ? text.trim() : null);
  const fields: [string, string, (text: string) => void][] = [
    [
      `${filter.label} ≥`,
      from,
      (text) =>
        onChange(
          present([
            [filter.from, clean(text)],
            [filter.to, to],
          ]),
        ),
    ],
    [
      '≤',
      to,
      (text) =>
        onChange(
          present([
            [filter.from, from],
            [filter.to, clean(text)],
          ]),
        ),
    ],
  ];
  return (
    <Space.Compact
      className="rt-filter-range"
      aria-label={t('ui.filter.between', { label: filter.label })}
    >
      {fields.map(([hint, value, commit]) => (
        <Input
          key={hint + value}
          inputMode="decimal"
          placeholder={hint}
          aria-label={hint}
          defaultValue={value}
          onBlur={(event) => event.target.value !== value && commit(event.target.value)}
          onPressEnter={(event) => commit(event.currentTarget.value)}
        />
      ))}
    </Space.Compact>
  );
}
