import { Form, type FormInstance } from 'antd';
import { useI18n } from '@/i18n';
import { filled } from './filled';
import type { Template } from './model';
import type { Draft } from './TemplateForm';

interface ExampleProps {
  template: Template;
  form: FormInstance<Draft>;
}

/** What a reader would get, with invented facts, while it is being written. */
export function Example({ template, form }: ExampleProps) {
  const { t } = useI18n();
  const title = Form.useWatch('title', form) ?? template.title;
  const body = Form.useWatch('body', form) ?? template.body;
  return (
    <section className="rt-example" aria-label={t('notification.templates.preview')}>
      <span className="rt-muted">{t('notification.templates.preview')}</span>
      {template.channel !== 'sms' && <strong>{filled(title, template.language)}</strong>}
      <p className="rt-said">{filled(body, template.language)}</p>
    </section>
  );
}
