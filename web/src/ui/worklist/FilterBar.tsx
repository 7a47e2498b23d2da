import { SearchOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useI18n } from '@/i18n';
import { isFiltered, parametersOf, type WorklistState } from './address';
import { FilterField } from './FilterField';
import type { FilterDef } from './types';

interface FilterBarProps {
  filters: readonly FilterDef[];
  state: WorklistState;
  onChange: (part: Partial<WorklistState>) => void;
  searchHint?: string;
  /** Column choice and export. */
  extra?: React.ReactNode;
}

const patience = 300;

/** Search and filters; every change goes to the address at once, there is no "query" button. */
export function FilterBar({ filters, state, onChange, searchHint, extra }: FilterBarProps) {
  const { t } = useI18n();
  const [opened, setOpened] = useState<string[]>([]);
  const inUse = (filter: FilterDef) => parametersOf(filter).some((name) => state.filters[name]);
  const shown = filters.filter((f) => f.primary || inUse(f) || opened.includes(f.key));
  const more = filters.filter((filter) => !shown.includes(filter));
  return (
    <div className="rt-filters">
      <SearchField
        value={state.q}
        hint={searchHint ?? t('ui.search')}
        onChange={(q) => onChange({ q })}
      />
      {shown.map((filter) => (
        <FilterField
          key={filter.key}
          filter={filter}
          values={state.filters}
          onChange={(values) => onChange({ filters: { ...without(state, filter), ...values } })}
        />
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map(({ key, label }) => ({ key, label })),
            onClick: ({ key }) => setOpened([...opened, key]),
          }}
        >
          <Button type="text">＋{t('ui.filter.more')}</Button>
        </Dropdown>
      )}
      {isFiltered(state) && (
        <Button type="link" onClick={() => onChange({ q: '', filters: {} })}>
          {t('ui.filter.clear')}
        </Button>
      )}
      <span className="rt-spring" />
      {extra}
    </div>
  );
}

function without(state: WorklistState, filter: FilterDef) {
  const names = parametersOf(filter);
  return Object.fromEntries(
    Object.entries(state.filters).filter(([name]) => !names.includes(name)),
  );
}

interface SearchFieldProps {
  value: string;
  hint: string;
  onChange: (value: string) => void;
}

function SearchField({ value, hint, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (text.trim() !== value) setText(value);
  }
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (composing || text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), patience);
    return () => clearTimeout(timer);
  }, [text, value, composing, onChange]);
  return (
    <Input
      className="rt-filters-search"
      prefix={<SearchOutlined />}
      allowClear
      value={text}
      placeholder={hint}
      aria-label={hint}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={() => onChange(text.trim())}
    />
  );
}
