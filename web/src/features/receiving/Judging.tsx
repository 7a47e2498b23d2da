import { Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { left, type Held } from './inspections';

interface JudgingProps {
  one: Held;
  error: unknown;
  onClose: () => void;
  onJudge: (one: Held, rejected: number, reason: string) => Promise<void>;
}

/** Asks how many of some goods are bad, and what was seen. */
export function Judging({ one, error, onClose, onJudge }: JudgingProps) {
  const { t, fmt } = useI18n();
  const most = left(one);
  const [bad, setBad] = useState(1);
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={t('receiving.inspect.judgeTitle', { sku: one.line.sku })}
      okText={t('receiving.inspect.save')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: bad <= 0 || bad > most || reason.trim() === '' }}
      onOk={() => void onJudge(one, bad, reason.trim())}
      onCancel={onClose}
    >
      <Refusal error={error} />
      <p>{t('receiving.inspect.judgeBody', { n: fmt.amount(String(most - bad), 0) })}</p>
      <Form layout="vertical">
        <Form.Item label={t('receiving.inspect.rejected')} htmlFor="bad">
          <InputNumber
            id="bad"
            min={0}
            max={most}
            value={bad}
            onChange={(value) => setBad(Number(value ?? 0))}
          />
        </Form.Item>
        <Form.Item label={t('receiving.inspect.reason')} htmlFor="reason">
          <Input.TextArea
            id="reason"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
