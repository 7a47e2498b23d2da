import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Candidates } from './Candidates';
import type { Tried } from './sourcing';
import './sourcing.css';

interface OrderSourcingProps {
  order: string;
  name: (warehouse: string) => string;
}

/** What speaks for which warehouse today, when somebody asks. */
export function OrderSourcing({ order, name }: OrderSourcingProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['sales', 'orderSourcing', order],
    enabled: open,
    queryFn: () => api.get<Tried>(`/api/sales/orders/${order}/sourcing`),
  });
  if (!open) {
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {t('sales.sourcing.why')}
        </Button>
      </div>
    );
  }
  return (
    <div className="sales-stack">
      <p className="rt-muted">{t('sales.sourcing.whyIntro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data ? <Candidates tried={data} name={name} /> : !error && <Skeleton active />}
    </div>
  );
}
