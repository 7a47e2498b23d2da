import { Button, Form, Input } from 'antd';
import { useI18n } from '@/i18n';

interface SignInFormProps {
  busy: boolean;
  onSubmit: (username: string, password: string) => void;
}

export function SignInForm({ busy, onSubmit }: SignInFormProps) {
  const { t } = useI18n();
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ username, password }: { username: string; password: string }) =>
        onSubmit(username.trim(), password)
      }
    >
      <Form.Item
        name="username"
        label={t('identity.signIn.username')}
        rules={[{ required: true, whitespace: true, message: t('identity.signIn.needUsername') }]}
      >
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('identity.signIn.password')}
        rules={[{ required: true, message: t('identity.signIn.needPassword') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('identity.signIn.submit')}
      </Button>
    </Form>
  );
}
