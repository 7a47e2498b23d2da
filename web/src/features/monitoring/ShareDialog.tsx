import { Form, Input, InputNumber, Select } from 'antd';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { usePersonIdOptions } from '@/ui/useWho';
import type { ThreadKind } from './model';
import { useSharing } from './shares';

interface ShareDialogProps {
  kind: ThreadKind;
  number: string;
  onClose: () => void;
}

interface Values {
  person: string;
  days: number;
  note: string;
}

/** Shows the thread to a colleague for some days, to read. */
export function ShareDialog({ kind, number, onClose }: ShareDialogProps) {
  const { t } = useI18n();
  const people = usePersonIdOptions();
  const { share } = useSharing();
  return (
    <FormDialog<Values>
      title={t('monitoring.share.title', { number })}
      ok={t('monitoring.share.share')}
      above={<p className="rt-muted">{t('monitoring.share.about')}</p>}
      initialValues={{ days: 7, note: '' }}
      onSend={({ person, days, note }, key) => share({ kind, number, person, days, note }, key)}
      onClose={onClose}
    >
      <Form.Item
        name="person"
        label={t('monitoring.share.person')}
        rules={[{ required: true, message: t('ui.required') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
      <Form.Item
        name="days"
        label={t('monitoring.share.days')}
        rules={[{ required: true, message: t('ui.required') }]}
      >
        <InputNumber min={1} max={90} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={t('monitoring.share.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
