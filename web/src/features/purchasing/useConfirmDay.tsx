import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Day } from './FormPage';
import type { Order } from './model';
import { useOrderActs } from './useOrderActs';

/** Takes down when the supplier says that the goods come. */
export function useConfirmDay() {
  const [order, setOrder] = useState<Order | null>(null);
  return {
    ask: (one: Order) => setOrder(one),
    layer: order && <ConfirmDay key={order.id} order={order} onClose={() => setOrder(null)} />,
  };
}

function ConfirmDay({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useI18n();
  const acts = useOrderActs();
  const [on, setOn] = useState(order.times.confirmedOn ?? order.wantedOn ?? '');
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  async function save() {
    try {
      await acts.send(order, 'confirm', { on, note });
      await acts.refresh();
      onClose();
    } catch (thrown) {
      setError(thrown);
    }
  }
  return (
    <Modal
      open
      title={t('purchasing.acts.confirmTitle', { what: order.number })}
      okText={t('purchasing.acts.confirm')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: on === '' }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <label className="purchasing-field">
        <span>{t('purchasing.confirmedOn')}</span>
        <Day value={on} onChange={setOn} />
      </label>
      <label className="purchasing-field">
        <span>{t('purchasing.note')}</span>
        <Input maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
    </Modal>
  );
}
