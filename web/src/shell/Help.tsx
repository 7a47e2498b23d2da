import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/i18n';
import { useKeys } from '@/ui/useKeys';

const HelpDrawer = lazy(() => import('./HelpDrawer'));

/** `?` opens the help; its drawer is fetched when first wanted. */
export function HelpButton() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  function show(next: boolean) {
    setWanted(true);
    setOpen(next);
  }
  useKeys([
    { keys: 'Shift+Slash', label: t('shell.help.title'), run: () => show(!open) },
    { keys: 'Escape', run: () => (open ? setOpen(false) : false) },
  ]);
  return (
    <>
      <Button
        type="text"
        className="rt-help-button"
        icon={<QuestionCircleOutlined />}
        aria-label={t('shell.help.title')}
        title={`${t('shell.help.title')}  ?`}
        onClick={() => show(true)}
      />
      <Suspense>{wanted && <HelpDrawer open={open} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
