import { Form, Input, Radio } from 'antd';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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

  return (
    <FormDialog<Words>
      title={t(`approval.refuse.${verdict}`, { number })}
      ok={t(`approval.act.do.${verdict}`)}
      above={<p>{t('approval.refuse.body')}</p>}
      initialValues={{ reason: '', opinion }}
      onSend={(words) => onRefuse(words.opinion.trim(), words.reason)}
      onClose={onClose}
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
    </FormDialog>
  );
}
