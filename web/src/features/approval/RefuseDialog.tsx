import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useSettings } from './approvals';

interface RefuseDialogProps {
  verdict: 'reject' | 'return';
  number: string;
  opinion: string;
  onClose: () => void;
  onRefuse: (opinion: string, reason: string) => Promise<void>;
}

interface Words {
  reason: string;
  opinion: string;
}

/** Why it is rejected or sent back: one of the usual reasons, words, or both; it goes back by itself. */
export function RefuseDialog({ verdict, number, opinion, onClose, onRefuse }: RefuseDialogProps) {
  const { t, pick } = useI18n();
  const { data: settings } = useSettings();
  const [form] = Form.useForm<Words>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function finish(words: Words) {
    setBusy(true);
    setError(null);
    try {
      await onRefuse(words.opinion.trim(), words.reason);
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t(`approval.refuse.${verdict}`, { number })}
      okText={t(`approval.act.do.${verdict}`)}
      cancelText={t('ui.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('approval.refuse.body')}</p>
      <Refusal error={error} />
      <Form<Words>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ reason: '', opinion }}
        onFinish={(words) => void finish(words)}
      >
        <Form.Item name="reason" label={t('approval.refuse.reason')}>
          <Radio.Group
            className="rt-approval-reasons"
            options={(settings?.reasons ?? [])
              .filter(({ active }) => active)
              .map(({ code, textZh, textEn }) => ({
                value: code,
                label: pick({ zh: textZh, en: textEn }),
              }))}
          />
        </Form.Item>
        <Form.Item
          name="opinion"
          label={t('approval.refuse.words')}
          dependencies={['reason']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, text: string) =>
                text.trim() || (getFieldValue('reason') as string)
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('approval.refuse.missing'))),
            }),
          ]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
