import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';

/** A page that failed says so and leaves the rest of the program standing. */
export function Crash() {
  const { t } = useI18n();
  const error = useRouteError();
  return (
    <div className="rt-alone">
      <h1>{t('shell.crash.title')}</h1>
      <p>{t('shell.crash.text')}</p>
      <Refusal
        error={error}
        action={<Button onClick={() => location.reload()}>{t('shell.crash.reload')}</Button>}
      />
    </div>
  );
}
