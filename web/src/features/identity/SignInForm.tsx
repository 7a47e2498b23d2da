import { Button } from 'antd';
import { useId, useState } from 'react';
import { useI18n } from '@/i18n';

interface SignInFormProps {
  busy: boolean;
  onSubmit: (username: string, password: string) => void;
}

type Field = 'username' | 'password';

/** Two plain fields: the first page of all is to be there before antd's forms are. */
export function SignInForm({ busy, onSubmit }: SignInFormProps) {
  const { t } = useI18n();
  const [values, setValues] = useState({ username: '', password: '' });
  const [sent, setSent] = useState(false);
  const missing: Record<Field, boolean> = {
    username: values.username.trim() === '',
    password: values.password === '',
  };
  function submit(event: React.FormEvent) {
    event.preventDefault();
    setSent(true);
    if (!missing.username && !missing.password) onSubmit(values.username.trim(), values.password);
  }
  const field = (name: Field, need: string) => (
    <PlainField
      type={name === 'password' ? 'password' : 'text'}
      name={name}
      label={t(`identity.signIn.${name}`)}
      autoComplete={name === 'password' ? 'current-password' : 'username'}
      autoFocus={name === 'username'}
      value={values[name]}
      error={sent && missing[name] ? need : undefined}
      onChange={(event) => setValues({ ...values, [name]: event.target.value })}
    />
  );
  return (
    <form className="rt-plain-form" noValidate onSubmit={submit}>
      {field('username', t('identity.signIn.needUsername'))}
      {field('password', t('identity.signIn.needPassword'))}
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('identity.signIn.submit')}
      </Button>
    </form>
  );
}

type PlainFieldProps = React.ComponentProps<'input'> & { label: string; error?: string };

function PlainField({ label, error, ...input }: PlainFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...input}
        aria-invalid={error !== undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
