import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select, Table } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { storages, useBins, type Zone } from './model';
import type { PutawayRule } from './putaway';

interface PutawayRuleTableProps {
  rules: PutawayRule[];
  zones: Zone[];
  warehouse?: string;
  /** Only to be read. */
  locked: boolean;
  onChange: (rules: PutawayRule[]) => void;
}

const classes = ['A', 'B', 'C'] as const;
const mixings = ['any', 'one-item', 'one-lot'] as const;

/** The list with one row per rule; what is left open does not restrict. */
export function PutawayRuleTable(props: PutawayRuleTableProps) {
  const { rules, zones, warehouse, locked, onChange } = props;
  const { t, pick } = useI18n();
  const { data: bins } = useBins(warehouse);
  const { data: categories } = useQuery({
    queryKey: ['catalog', 'categories'],
    queryFn: async () =>
      (await api.get<{ items: { id: string; name: string }[] }>('/api/catalog/categories')).items,
    staleTime: 60_000,
  });
  const edit = (index: number, own: Partial<PutawayRule>) =>
    onChange(rules.map((rule, at) => (at === index ? { ...rule, ...own } : rule)));
  const swap = (index: number, other: number) => {
    const next = [...rules];
    const [one, two] = [rules[index], rules[other]];
    if (!one || !two) return;
    next[index] = two;
    next[other] = one;
    onChange(next);
  };
  const title = (key: string) => t(`inventory.rules.${key}`);

  function choice<K extends keyof PutawayRule>(
    key: K,
    label: string,
    options:
      | { value: string; label: string }[]
      | ((rule: PutawayRule) => { value: string; label: string }[]),
    open?: string,
  ) {
    return {
      title: label,
      render: (_: unknown, rule: PutawayRule, index: number) => (
        <Select
          size="small"
          className="rt-fill"
          disabled={locked}
          aria-label={`${label} ${index + 1}`}
          allowClear={open !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={open}
          value={rule[key] as string | undefined | null}
          onChange={(value: string | undefined) =>
            edit(index, {
              [key]: value,
              ...(key === 'zone' ? { bin: undefined } : {}),
            } as Partial<PutawayRule>)
          }
          options={typeof options === 'function' ? options(rule) : options}
        />
      ),
    };
  }

  return (
    <Table<PutawayRule>
      size="small"
      rowKey={(rule) => String(rules.indexOf(rule))}
      dataSource={rules}
      pagination={false}
      scroll={{ x: 1000 }}
      locale={{ emptyText: t('inventory.rules.empty') }}
      columns={[
        { title: '#', width: 40, align: 'right', render: (_, __, index) => index + 1 },
        {
          title: t('inventory.sku'),
          width: 140,
          render: (_, rule, index) => (
            <Input
              size="small"
              disabled={locked}
              maxLength={64}
              placeholder="—"
              aria-label={`${t('inventory.sku')} ${index + 1}`}
              value={rule.sku ?? ''}
              onChange={({ target }) => edit(index, { sku: target.value.trim() || undefined })}
            />
          ),
        },
        choice(
          'category',
          title('category'),
          (categories ?? []).map(({ id, name }) => ({ value: id, label: name })),
          title('anyCategory'),
        ),
        {
          width: 120,
          ...choice(
            'storage',
            title('storage'),
            storages.map((value) => ({ value, label: t(`inventory.storages.${value}`) })),
            title('anyStorage'),
          ),
        },
        {
          width: 90,
          ...choice(
            'abc',
            title('abc'),
            classes.map((value) => ({ value, label: value })),
            title('anyClass'),
          ),
        },
        choice(
          'zone',
          title('zone'),
          zones.map(({ id, code, nameZh, nameEn }) => ({
            value: id,
            label: `${code} ${pick({ zh: nameZh, en: nameEn })}`,
          })),
        ),
        choice(
          'bin',
          t('inventory.bin'),
          (rule) =>
            (bins?.items ?? [])
              .filter(({ zone }) => zone === rule.zone)
              .map(({ id, code }) => ({ value: id, label: code })),
          title('anyBin'),
        ),
        {
          width: 120,
          ...choice(
            'mixing',
            title('mixing'),
            mixings.map((value) => ({ value, label: t(`inventory.rules.mixings.${value}`) })),
          ),
        },
        {
          width: 110,
          render: (_, __, index) =>
            !locked && (
              <span className="rt-row-acts">
                <Act
                  icon={<ArrowUpOutlined />}
                  label={`${title('up')} ${index + 1}`}
                  disabled={index === 0}
                  run={() => swap(index, index - 1)}
                />
                <Act
                  icon={<ArrowDownOutlined />}
                  label={`${title('down')} ${index + 1}`}
                  disabled={index === rules.length - 1}
                  run={() => swap(index, index + 1)}
                />
                <Act
                  icon={<DeleteOutlined />}
                  label={`${title('remove')} ${index + 1}`}
                  run={() => onChange(rules.filter((__, at) => at !== index))}
                />
              </span>
            ),
        },
      ]}
    />
  );
}

interface ActProps {
  icon: React.ReactNode;
  label: string;
  disabled?: boolean;
  run: () => void;
}

function Act({ icon, label, disabled, run }: ActProps) {
  return (
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    />
  );
}
