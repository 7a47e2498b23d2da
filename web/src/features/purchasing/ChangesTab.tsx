import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Changes } from '@/ui/document/Versions';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { Change, Comparison, Order } from './model';
import { ordersPath, useVersions } from './orders';
import { changeStates } from './status';

/** The versions of an order beside each other, and the changes asked for. */
export function ChangesTab({ order, changes }: { order: Order; changes: Change[] }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const versions = useVersions(order.id).data ?? [];
  const last = versions.at(-1)?.version ?? 1;
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [was, is] = [from ?? Math.max(1, last - 1), to ?? last];
  const compared = useQuery({
    queryKey: ['purchasing', 'order', order.id, 'compare', was, is],
    enabled: versions.length > 1,
    queryFn: () =>
      api.get<Comparison>(`${ordersPath}/${order.id}/compare`, { query: { from: was, to: is } }),
  });
  const options = versions.map(({ version, amount }) => ({
    value: version,
    label: `v${version} · ${fmt.money(amount)}`,
  }));
  const choose = (value: number, onChange: (next: number) => void, label: string) => (
    <Select value={value} options={options} onChange={onChange} aria-label={label} />
  );
  return (
    <div className="purchasing-versions">
      {versions.length < 2 && <p className="rt-muted">{t('purchasing.change.one')}</p>}
      {versions.length > 1 && (
        <p className="purchasing-marks">
          {choose(was, setFrom, t('ui.versions.was'))}
          <span aria-hidden>↔</span>
          {choose(is, setTo, t('ui.versions.is'))}
          {compared.data && (
            <strong className="rt-number">
              {t('purchasing.change.more', { amount: fmt.money(compared.data.more) })}
            </strong>
          )}
        </p>
      )}
      <Refusal error={compared.error} />
      {compared.data && <Differences comparison={compared.data} />}
      {changes.map((change) => (
        <p key={change.id} className="purchasing-marks">
          <StatusTag status={changeStates[change.state]} />
          <span>
            v{change.version} · {fmt.money(change.amount)} · {change.reason}
          </span>
          <span className="rt-muted">
            {who(change.by)} {fmt.dateTime(change.at)}
            {change.causes.length > 0 &&
              ` · ${change.causes.map((cause) => t(`purchasing.change.cause.${cause}`)).join('、')}`}
            {change.answer && ` · ${change.answer}`}
          </span>
        </p>
      ))}
    </div>
  );
}

function Differences({ comparison }: { comparison: Comparison }) {
  const { t, fmt } = useI18n();
  const said = (field: string, text: string) => {
    const [amount = '', uom = ''] = text.split(' ');
    return field === 'quantity' && uom ? fmt.quantity({ amount, uom }) : text;
  };
  const fields = comparison.fields.map(({ field, was, is }) => ({
    key: field,
    label: t(`purchasing.change.field.${field}`),
    was,
    is,
  }));
  const lines = comparison.lines.flatMap((line) => {
    const label = `#${line.lineNo} ${line.name}`;
    if (line.kind !== 'changed') {
      const shown = line.is ?? line.was;
      const text = shown
        ? `${line.sku} × ${fmt.quantity(shown.quantity)} @ ${fmt.amount(shown.content.unitPrice)}`
        : line.sku;
      return [
        {
          key: `${line.lineNo}`,
          label,
          was: line.kind === 'removed' ? text : '',
          is: line.kind === 'added' ? text : '',
        },
      ];
    }
    return line.fields.map(({ field, was, is }) => ({
      key: `${line.lineNo}/${field}`,
      label: `${label} · ${t(`purchasing.change.field.${field}`)}`,
      was: said(field, was),
      is: said(field, is),
    }));
  });
  return (
    <>
      <Changes changes={[...fields, ...lines]} />
      {comparison.same > 0 && (
        <p className="rt-muted">{t('purchasing.change.same', { n: comparison.same })}</p>
      )}
    </>
  );
}
