import { DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { publishDraft, type VersionPage } from './standards';

interface PublishStandardProps {
  page: VersionPage;
  onClose: () => void;
  onPublished: () => void;
}

/** From when the draft counts, what it is for, and where it is explained; the staff concerned are told. */
export function PublishStandard({ page, onClose, onPublished }: PublishStandardProps) {
  const { t } = useI18n();
  const { key } = useIdempotencyKey();
  const [later, setLater] = useState(false);
  const [from, setFrom] = useState<Dayjs | null>(dayjs().add(1, 'day').startOf('day'));
  const [note, setNote] = useState(page.head.note);
  const [training, setTraining] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function publish() {
    setBusy(true);
    setError(null);
    try {
      const wanted = {
        revision: page.head.revision,
        from: later ? from?.toISOString() : undefined,
        note,
        training,
      };
      await publishDraft(page.head.scenario, wanted, key);
      onPublished();
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t('process.editor.publishTitle', {
        what: t(`ui.standard.${page.head.scenario}`),
        n: page.head.version,
      })}
      okText={t('process.editor.publish')}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: note.trim() === '' }}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      <p>{t('process.editor.publishBody')}</p>
      <Refusal error={error} />
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={t('process.editor.from')}>
          <Radio.Group
            value={later}
            onChange={(event) => setLater(event.target.value === true)}
            options={[
              { value: false, label: t('process.editor.atOnce') },
              { value: true, label: t('process.editor.atTime') },
            ]}
          />
          {later && <DatePicker showTime={{ format: 'HH:mm' }} value={from} onChange={setFrom} />}
        </Form.Item>
        <Form.Item label={t('process.editor.note')}>
          <Input.TextArea
            autoFocus
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('process.editor.training')}>
          <Input
            maxLength={500}
            value={training}
            placeholder={t('process.editor.trainingHint')}
            onChange={(event) => setTraining(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
