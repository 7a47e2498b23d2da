import { Button, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Ceiling } from './types';
import { useCommand } from './useCommand';

type Kind = 'none' | 'upTo' | 'any';

interface CeilingFieldProps {
  role: string;
  ceiling: Ceiling | undefined;
}

/** Up to which amount a role decides: nothing, an amount, or any. Saved on its own, it is no part of the role. */
export function CeilingField({ role, ceiling }: CeilingFieldProps) {
  const { t } = useI18n();
  const [kind, setKind] = useState<Kind>(
    ceiling === undefined ? 'none' : ceiling.amount === null ? 'any' : 'upTo',
  );
  const [amount, setAmount] = useState<string | null>(ceiling?.amount ?? null);
  const { busy, error, run } = useCommand();
  const path = `/api/identity/ceilings/${role}/CNY`;

  const save = () =>
    run(() =>
      kind === 'none'
        ? api.delete(path)
        : api.put(path, { amount: kind === 'any' ? null : amount }),
    );

  return (
    <section className="rt-ceiling">
      <h3>{t('system.roles.ceiling')}</h3>
      <Refusal error={error} />
      <Radio.Group
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
        options={[
          { value: 'none', label: t('system.ceiling.none') },
          { value: 'upTo', label: t('system.ceiling.upTo') },
          { value: 'any', label: t('system.ceiling.any') },
        ]}
      />
      {kind === 'upTo' && (
        <InputNumber<string>
          stringMode
          min="0"
          precision={2}
          prefix="CNY"
          value={amount}
          aria-label={t('system.roles.ceiling')}
          onChange={setAmount}
        />
      )}
      <Button
        loading={busy}
        disabled={
          (kind === 'upTo' && amount === null) || (kind === 'none' && ceiling === undefined)
        }
        onClick={() => void save()}
      >
        {t('system.ceiling.save')}
      </Button>
    </section>
  );
}
