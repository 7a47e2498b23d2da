import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { sessionKey, type Session } from '@/api/session';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { passwordRules, repeatRule } from './passwords';

interface Passwords {
  current: string;
  next: string;
}

interface PasswordFormProps {
  onDone?: () => void;
}

export function PasswordForm({ onDone }: PasswordFormProps) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [form] = Form.useForm<Passwords & { repeat: string }>();
  const { key, renew } = useIdempotencyKey();
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [error, setError] = useState<unknown>(null);

  async function change({ current, next }: Passwords) {
    setState('busy');
    setError(null);
    try {
      const session = await api.post<Session>(
        '/api/identity/me/password',
        { current, next },
        { idempotencyKey: key },
      );
      client.setQueryData(sessionKey, session);
      renew();
      form.resetFields();
      setState('done');
      onDone?.();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setState('idle');
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="rt-password"
      onFinish={(values) => void change(values)}
    >
      <h2>{t('identity.me.password')}</h2>
      <Refusal error={error} />
      {state === 'done' && <p role="status">{t('identity.me.changed')}</p>}
      <Form.Item
        name="current"
        label={t('identity.me.current')}
        rules={[{ required: true, message: t('identity.firstRun.required') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t('identity.me.next')} rules={passwordRules(t)}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('identity.firstRun.repeat')}
        dependencies={['next']}
        rules={[repeatRule(t, 'next')]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={state === 'busy'}>
        {t('identity.me.change')}
      </Button>
    </Form>
  );
}
