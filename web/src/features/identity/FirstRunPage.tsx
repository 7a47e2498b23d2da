import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useAbout, useSignIn } from '@/api/session';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { Switches } from '@/ui/Switches';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { passwordRules, repeatRule } from './passwords';
import { Picture } from './Picture';
import './identity.css';

interface FirstRun {
  company: string;
  token?: string;
  administrator: { username: string; name: string; password: string };
}

/** Template (m): the company and its first administrator; then straight to work. */
export default function FirstRunPage() {
  const { t } = useI18n();
  const about = useAbout().data;
  const client = useQueryClient();
  const navigate = useNavigate();
  const { signIn } = useSignIn();
  const { key } = useIdempotencyKey();
  const [form] = Form.useForm<FirstRun & { repeat: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const required = [{ required: true, whitespace: true, message: t('identity.firstRun.required') }];

  async function begin({ company, administrator, token }: FirstRun) {
    setBusy(true);
    setError(null);
    try {
      await api.post('/api/first-run', { company, administrator, token }, { idempotencyKey: key });
      await signIn(administrator.username, administrator.password);
      await client.invalidateQueries({ queryKey: ['about'] });
      void navigate('/', { replace: true });
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <main className="rt-sign-in">
      <Picture />
      <div className="rt-sign-in-side">
        <nav className="rt-sign-in-switches">
          <Switches />
        </nav>
        <div className="rt-sign-in-form">
          <h1>{t('identity.firstRun.title')}</h1>
          {about && !about.firstRun && !busy ? (
            <p>
              {t('identity.firstRun.done')}{' '}
              <Link to="/sign-in">{t('identity.firstRun.toSignIn')}</Link>
            </p>
          ) : (
            <>
              <p className="rt-muted">{t('identity.firstRun.intro')}</p>
              <Refusal error={error} />
              <Form
                form={form}
                layout="vertical"
                requiredMark={false}
                onFinish={(values) => void begin(values)}
              >
                <Form.Item name="company" label={t('identity.firstRun.company')} rules={required}>
                  <Input autoComplete="organization" autoFocus />
                </Form.Item>
                {about?.tokenNeeded && (
                  <Form.Item
                    name="token"
                    label={t('identity.firstRun.token')}
                    extra={t('identity.firstRun.tokenWhere')}
                    rules={required}
                  >
                    <Input autoComplete="off" />
                  </Form.Item>
                )}
                <h2>{t('identity.firstRun.administrator')}</h2>
                <Form.Item
                  name={['administrator', 'name']}
                  label={t('identity.firstRun.name')}
                  rules={required}
                >
                  <Input autoComplete="name" />
                </Form.Item>
                <Form.Item
                  name={['administrator', 'username']}
                  label={t('identity.firstRun.username')}
                  rules={required}
                >
                  <Input autoComplete="username" />
                </Form.Item>
                <Form.Item
                  name={['administrator', 'password']}
                  label={t('identity.firstRun.password')}
                  rules={passwordRules(t)}
                >
                  <Input.Password autoComplete="new-password" />
                </Form.Item>
                <Form.Item
                  name="repeat"
                  label={t('identity.firstRun.repeat')}
                  dependencies={[['administrator', 'password']]}
                  rules={[repeatRule(t, ['administrator', 'password'])]}
                >
                  <Input.Password autoComplete="new-password" />
                </Form.Item>
                <Button type="primary" htmlType="submit" block loading={busy}>
                  {t('identity.firstRun.submit')}
                </Button>
              </Form>
            </>
          )}
        </div>
      </div>
    </main>
  );
}
