import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession, useSignIn } from '@/api/session';
import { setLang, useI18n } from '@/i18n';
import { Drop } from '@/ui/Drop';
import { setMode, useMode } from '@/ui/mode';
import { usePhone } from '@/ui/usePhone';

/** Who I am, my page, the way out; on a phone also language and look. */
export function MeMenu() {
  const { t, lang } = useI18n();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const { data: session } = useSession();
  if (!session) return null;
  const role = session.roles[0];
  return (
    <Drop
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={<Acts onDone={() => setOpen(false)} />}
    >
      <Button type="text" className="rt-me" aria-label={t('shell.me.menu')} aria-expanded={open}>
        <span className="rt-face">{session.person.name.slice(0, 1)}</span>
        {!phone && (
          <span>
            {session.person.name}
            {role && (
              <small className="rt-muted"> {lang === 'zh' ? role.nameZh : role.nameEn}</small>
            )}
          </span>
        )}
      </Button>
    </Drop>
  );
}

function Acts({ onDone }: { onDone: () => void }) {
  const { t, lang } = useI18n();
  const navigate = useNavigate();
  const phone = usePhone();
  const mode = useMode();
  const { signOut } = useSignIn();
  // Away from the page first: the next person may not have the right to it.
  async function leave() {
    await navigate('/');
    await signOut();
  }
  const act = (label: string, run: () => void, icon?: React.ReactNode) => (
    <Button
      type="text"
      icon={icon}
      onClick={() => {
        onDone();
        run();
      }}
    >
      {label}
    </Button>
  );
  return (
    <nav className="rt-me-acts" aria-label={t('shell.me.menu')}>
      {act(t('shell.me.page'), () => void navigate('/me'), <UserOutlined />)}
      {phone && act(t('ui.language'), () => setLang(lang === 'zh' ? 'en' : 'zh'))}
      {phone &&
        act(t(`ui.mode.${mode === 'dark' ? 'light' : 'dark'}`), () =>
          setMode(mode === 'dark' ? 'light' : 'dark'),
        )}
      {act(t('shell.me.out'), () => void leave(), <LogoutOutlined />)}
    </nav>
  );
}
