import { DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Report, VersionHead } from './model';

export interface Wanted {
  note: string;
  effectiveFrom?: string;
  effectiveUntil?: string;
}

interface PublishDialogProps {
  head: VersionHead;
  report: Report | undefined;
  onPublish: (wanted: Wanted) => Promise<void>;
  onClose: () => void;
}

/** From when to when the draft is to count; what the checks still say stands beside it. */
export function PublishDialog({ head, report, onPublish, onClose }: PublishDialogProps) {
  const { t, pick } = useI18n();
  const [later, setLater] = useState(false);
  const [from, setFrom] = useState<Dayjs | null>(dayjs().add(1, 'day').startOf('day'));
  const [until, setUntil] = useState<Dayjs | null>(null);
  const [note, setNote] = useState(head.note);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const warnings = (report?.findings ?? []).filter(({ severity }) => severity === 'warning');

  async function publish() {
    setBusy(true);
    setError(null);
    try {
      await onPublish({
        note,
        effectiveFrom: later ? from?.toISOString() : undefined,
        effectiveUntil: until?.toISOString(),
      });
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('rules.publishTitle', { n: head.version })}
      okText={t('rules.publish')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      <p>{t('rules.publishBody')}</p>
      <Refusal error={error} />
      {warnings.length > 0 && (
        <ul className="rules-warnings">
          {warnings.map((one, index) => (
            <li key={index}>
              {one.rules.join(', ')} {pick(one)}
            </li>
          ))}
        </ul>
      )}
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('rules.effectiveFrom')}>
          <Radio.Group
            value={later}
            onChange={(event) => setLater(event.target.value === true)}
            options={[
              { value: false, label: t('rules.atOnce') },
              { value: true, label: t('rules.atTime') },
            ]}
          />
          {later && (
            <DatePicker
              showTime={{ format: 'HH:mm' }}
              value={from}
              onChange={setFrom}
              allowClear={false}
            />
          )}
        </Form.Item>
        <Form.Item label={t('rules.effectiveUntil')} extra={t('rules.untilHint')}>
          <DatePicker showTime={{ format: 'HH:mm' }} value={until} onChange={setUntil} />
        </Form.Item>
        <Form.Item label={t('rules.note')} htmlFor="rules-note">
          <Input
            id="rules-note"
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
