import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { budgetsPath } from './model';

const path = `${budgetsPath}/severe-limit`;

/** How far beyond a budget an order is still let through, and who may, changes it here. */
export function SevereLimit({ mayEdit }: { mayEdit: boolean }) {
  const { t, fmt } = useI18n();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['budget', 'severe'],
    queryFn: () => api.get<{ basisPoints: number }>(path),
  });
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (!data) return null;
  const label = t('budget.severe', { limit: fmt.percent(data.basisPoints / 10_000) });
  if (!mayEdit) return <span className="rt-muted">{label}</span>;
  const save = async () => {
    try {
      setError(null);
      await api.put(path, { basisPoints: Math.round((percent ?? 0) * 100) });
      await queries.invalidateQueries({ queryKey: ['budget'] });
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <Popover
      trigger="click"
      content={
        <div className="rt-budget-severe">
          <p>{t('budget.severeAbout')}</p>
          <Refusal error={error} />
          <InputNumber
            min={0}
            max={1000}
            suffix="%"
            aria-label={label}
            defaultValue={data.basisPoints / 100}
            onChange={setPercent}
          />
          <Button type="primary" disabled={percent === null} onClick={() => void save()}>
            {t('budget.save')}
          </Button>
        </div>
      }
    >
      <Button>{label}</Button>
    </Popover>
  );
}
