import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { splitOrder } from './change';
import type { OrderView } from './model';
import { orderPath, useRefresh } from './orders';
import './desk.css';

/** Takes pieces of an order apart as an order of its own. */
export function SplitForm({ view, onClose }: { view: OrderView; onClose: () => void }) {
  const { t, fmt } = useI18n();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { busy, error, send } = useSending();
  const [pieces, setPieces] = useState<Record<number, string>>({});
  const { order } = view;
  const goods = view.lines.filter(({ line }) => line.kind !== 'charge');
  const apart = goods
    .map(({ line }) => ({ lineNo: line.lineNo, quantity: (pieces[line.lineNo] ?? '').trim() }))
    .filter(({ quantity }) => quantity !== '' && Number(quantity) !== 0);
  const fields = error ? problemToForm(problemOf(error)).fields : [];
  const errorAt = (lineNo: number) => {
    const index = apart.findIndex((one) => one.lineNo === lineNo);
    return fields.find(({ name }) => name[0] === 'apart' && name[1] === index)?.errors[0];
  };

  async function save(key: string) {
    const part = await splitOrder(order.id, order.revision, apart, key);
    await refresh(true);
    onClose();
    void navigate(orderPath(part.id));
  }

  return (
    <Modal
      open
      width={720}
      title={t('sales.split.title', { what: order.number })}
      okText={t('sales.split.save')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: apart.length === 0 }}
      confirmLoading={busy}
      onOk={() => void send(save)}
      onCancel={onClose}
    >
      <div className="sales-stack">
        <p className="rt-muted">{t('sales.split.body')}</p>
        {fields.length === 0 && <Refusal error={error} />}
        <ul className="sales-effects">
          {goods.map(({ line, name }) => (
            <li key={line.lineNo}>
              <span>
                <strong>{line.sku ?? line.platformSku}</strong> {name}
              </span>
              <span className="rt-number">{fmt.quantity(line.quantity)}</span>
              <label>
                <span className="rt-muted">{t('sales.split.apart')} </span>
                <Input
                  className="sales-number sales-apart"
                  inputMode="decimal"
                  value={pieces[line.lineNo] ?? ''}
                  status={errorAt(line.lineNo) ? 'error' : undefined}
                  onChange={({ target }) => setPieces({ ...pieces, [line.lineNo]: target.value })}
                />
              </label>
              {errorAt(line.lineNo) && (
                <span className="sales-field-error" role="alert">
                  {errorAt(line.lineNo)}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
