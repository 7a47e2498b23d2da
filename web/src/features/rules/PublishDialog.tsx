import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
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

interface Values {
  later: boolean;
  from: Dayjs;
  until?: Dayjs | null;
  note: string;
}

/** From when to when the draft is to count; what the checks still say stands beside it. */
export function PublishDialog({ head, report, onPublish, onClose }: PublishDialogProps) {
  const { t, pick } = useI18n();
  const [form] = Form.useForm<Values>();
  const later = Form.useWatch('later', form);
  const warnings = (report?.findings ?? []).filter(({ severity }) => severity === 'warning');

  return (
    <FormDialog<Values>
      title={t('rules.publishTitle', { n: head.version })}
      ok={t('rules.publish')}
      above={<p>{t('rules.publishBody')}</p>}
      form={form}
      initialValues={{
        later: false,
        from: dayjs().add(1, 'day').startOf('day'),
        note: head.note,
      }}
      onSend={({ from, until, note, ...values }) =>
        onPublish({
          note,
          effectiveFrom: values.later ? from.toISOString() : undefined,
          effectiveUntil: until?.toISOString(),
        })
      }
      onClose={onClose}
    >
      {warnings.length > 0 && (
        <ul className="rules-warnings">
          {warnings.map((one, index) => (
            <li key={index}>
              {one.rules.join(', ')} {pick(one)}
            </li>
          ))}
        </ul>
      )}
      <Form.Item label={t('rules.effectiveFrom')}>
        <Form.Item name="later" noStyle>
          <Radio.Group
            options={[
              { value: false, label: t('rules.atOnce') },
              { value: true, label: t('rules.atTime') },
            ]}
          />
        </Form.Item>
        {later && (
          <Form.Item name="from" noStyle>
            <DatePicker showTime={{ format: 'HH:mm' }} allowClear={false} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="until" label={t('rules.effectiveUntil')} extra={t('rules.untilHint')}>
        <DatePicker showTime={{ format: 'HH:mm' }} />
      </Form.Item>
      <Form.Item name="note" label={t('rules.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
