import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import { Changes, type Change } from '@/ui/document/Versions';
import type { Detail } from './model';

type Order = Schema<'purchasing.OrderView'>;
type Comparison = Schema<'purchasing.VersionComparison'>;

const orders = '/api/purchasing/orders';

/** A change of an order that is in force: every line that differs, before and after. */
export function WhatChanged({ approval }: { approval: Detail['approval'] }) {
  const { t, fmt } = useI18n();
  const { document, documentVersion: version } = approval;
  const { data } = useQuery({
    queryKey: ['approval', 'changed', document.kind, document.id, version],
    enabled: document.kind === 'purchase-order' && version > 1,
    retry: false,
    queryFn: async ({ signal }) => {
      const path = `${orders}/${document.id}`;
      const order = await api.get<Order>(path, { signal });
      if (order.version === version) return null;
      return api.get<Comparison>(`${path}/compare`, {
        query: { from: order.version, to: version },
        signal,
      });
    },
  });
  if (!data) return null;
  const quantity = (text: string) => {
    const [amount = '', uom = ''] = text.split(' ');
    return uom ? fmt.quantity({ amount, uom }) : text;
  };
  const whole = (line: Comparison['lines'][number]['is']) =>
    line ? `${fmt.quantity(line.quantity)} × ${fmt.amount(line.content.unitPrice)}` : '';
  const changes = data.lines.flatMap<Change>((line) => {
    const label = `${line.sku} ${line.name}`;
    const key = `${line.lineNo}`;
    if (line.kind !== 'changed') return [{ key, label, was: whole(line.was), is: whole(line.is) }];
    return line.fields.map(({ field, was, is }) => ({
      key: `${key}/${field}`,
      label: `${label} · ${t(`approval.changed.field.${field}`)}`,
      was: field === 'quantity' ? quantity(was) : was,
      is: field === 'quantity' ? quantity(is) : is,
    }));
  });
  if (changes.length === 0) return null;
  return (
    <section className="rt-approval-changed">
      <h3>{t('approval.changed.title', { n: changes.length })}</h3>
      <Changes changes={changes} />
    </section>
  );
}
