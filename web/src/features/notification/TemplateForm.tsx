import { Button, Form, Input, Tag } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Template } from './model';
import { Example } from './TemplateExample';
import { useCommand } from './useCommand';

export type Draft = Pick<Template, 'title' | 'body' | 'providerTemplate'>;

/** A text and what it looks like; facts are put in by their names. */
export function TemplateForm({ template }: { template: Template }) {
  const { t } = useI18n();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const sms = template.channel === 'sms';
  const path = `/api/notification/templates/${template.kind}/${template.channel}/${template.language}`;
  const put = (name: string) => {
    const body = (form.getFieldValue('body') as string | undefined) ?? '';
    form.setFieldValue('body', `${body}{${name}}`);
  };
  return (
    <Form
      form={form}
      className="rt-card"
      layout="vertical"
      initialValues={template}
      onFinish={(draft) => void run(() => api.put(path, draft))}
    >
      <header className="rt-connection-head">
        <h2>{template.language === 'zh' ? '中文' : 'English'}</h2>
        {template.changed && <Tag>{t('notification.templates.changed')}</Tag>}
      </header>
      <Refusal error={error} />
      {!sms && (
        <Form.Item name="title" label={t('notification.templates.head')}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="body" label={t('notification.templates.body')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
      {sms && (
        <Form.Item
          name="providerTemplate"
          label={t('notification.templates.provider')}
          extra={t('notification.templates.providerHint')}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Example template={template} form={form} />
      <p className="rt-variables">
        <span className="rt-muted">{t('notification.templates.variables')}</span>
        {template.variables.map((name) => (
          <Button key={name} size="small" type="dashed" onClick={() => put(name)}>
            {`{${name}}`}
          </Button>
        ))}
      </p>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('notification.save')}
      </Button>{' '}
      {template.changed && (
        <Button loading={busy} onClick={() => void run(() => api.delete(path))}>
          {t('notification.templates.reset')}
        </Button>
      )}
    </Form>
  );
}
