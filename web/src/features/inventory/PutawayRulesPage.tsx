import { PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useStored } from '@/ui/stored';
import { useZones } from './model';
import { useNames } from './names';
import { rulesOf, useRules, type PutawayRule } from './putaway';
import { PutawayRuleTable } from './PutawayRuleTable';
import './inventory.css';

/** Which goods a warehouse puts where: its rules in the order they are asked, saved as one list. */
export default function PutawayRulesPage() {
  const { t } = useI18n();
  const may = useCan()('inventory.settings');
  const client = useQueryClient();
  const { warehouses, warehouse: nameOf } = useNames();
  const [chosen, choose] = useStored<string | null>('pda.warehouse', null);
  const warehouse = warehouses.find(({ id }) => id === chosen)?.id ?? warehouses[0]?.id;
  const { data, error, refetch } = useRules(warehouse);
  const { data: zones } = useZones(warehouse);
  const [draft, setDraft] = useState<{ of: string; rules: PutawayRule[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const own = draft?.of === warehouse ? draft : null;
  const rules = own?.rules ?? data?.rules ?? [];
  const usable = zones?.filter(({ kind }) => kind !== 'receiving') ?? [];
  const change = (next: PutawayRule[]) => warehouse && setDraft({ of: warehouse, rules: next });

  async function save() {
    if (!warehouse || !data) return;
    setBusy(true);
    setFailure(null);
    try {
      await api.put(rulesOf(warehouse), { version: data.version, rules });
      setDraft(null);
      await client.invalidateQueries({ queryKey: ['inventory'] });
    } catch (thrown) {
      setFailure(thrown);
    }
    setBusy(false);
  }

  const first = usable[0];
  return (
    <section className="rt-putaway-rules">
      <header className="rt-page-head">
        <h1>{t('inventory.rules.title')}</h1>
        <Select
          aria-label={t('inventory.warehouse')}
          value={warehouse}
          onChange={choose}
          options={warehouses.map((one) => ({
            value: one.id,
            label: nameOf(one.id),
          }))}
        />
        <span className="rt-spring" />
        {may && (
          <>
            <Button
              icon={<PlusOutlined />}
              disabled={!first || !data}
              onClick={() =>
                first && change([...rules, { zone: first.id, mixing: 'any' } as PutawayRule])
              }
            >
              {t('inventory.rules.add')}
            </Button>
            <Button type="primary" disabled={!own} loading={busy} onClick={() => void save()}>
              {t('inventory.rules.save')}
            </Button>
          </>
        )}
      </header>
      <p className="rt-muted">{t('inventory.rules.about')}</p>
      <Refusal error={error ?? failure} onRetry={error ? () => void refetch() : undefined} />
      <PutawayRuleTable
        rules={rules}
        zones={usable}
        warehouse={warehouse}
        locked={!may}
        onChange={change}
      />
    </section>
  );
}
