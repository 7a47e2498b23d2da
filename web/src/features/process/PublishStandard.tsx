import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { publishDraft, type VersionPage } from './standards';

interface PublishStandardProps {
  page: VersionPage;
  onClose: () => void;
  onPublished: () => void;
}

interface Values {
  later: boolean;
  from?: Dayjs | null;
  note: string;
  training: string;
}

/** From when the draft counts, what it is for, and where it is explained; the staff concerned are told. */
export function PublishStandard({ page, onClose, onPublished }: PublishStandardProps) {
  const { t } = useI18n();
  const [form] = Form.useForm<Values>();
  const later = Form.useWatch('later', form);
  const note = Form.useWatch('note', form) ?? page.head.note;

  async function publish(values: Values, key: string) {
    const { revision, scenario } = page.head;
    const wanted = {
      revision,
      from: values.later ? values.from?.toISOString() : undefined,
      note: values.note,
      training: values.training,
    };
    await publishDraft(scenario, wanted, key);
    onPublished();
  }

  return (
    <FormDialog<Values>
      title={t('process.editor.publishTitle', {
        what: t(`ui.standard.${page.head.scenario}`),
        n: page.head.version,
      })}
      ok={t('process.editor.publish')}
      above={<p>{t('process.editor.publishBody')}</p>}
      form={form}
      initialValues={{
        later: false,
        from: dayjs().add(1, 'day').startOf('day'),
        note: page.head.note,
        training: '',
      }}
      ready={note.trim() !== ''}
      onSend={publish}
      onClose={onClose}
    >
      <Form.Item label={t('process.editor.from')}>
        <Form.Item name="later" noStyle>
          <Radio.Group
            options={[
              { value: false, label: t('process.editor.atOnce') },
              { value: true, label: t('process.editor.atTime') },
            ]}
          />
        </Form.Item>
        {later && (
          <Form.Item name="from" noStyle>
            <DatePicker showTime={{ format: 'HH:mm' }} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="note" label={t('process.editor.note')}>
        <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="training" label={t('process.editor.training')}>
        <Input
          maxLength={500}
          placeholder={t('process.editor.trainingHint')}
          onPressEnter={(event) => event.preventDefault()}
        />
      </Form.Item>
    </FormDialog>
  );
}
