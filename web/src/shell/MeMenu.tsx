import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSession, useSignIn } from '@/api/session';
import { setLang, useI18n } from '@/i18n';
import { setMode, useMode } from '@/ui/mode';
import { usePhone } from '@/ui/usePhone';

/** Who I am, my page, the way out; on a phone also language and look. */
export function MeMenu() {
  const { t, lang } = useI18n();
  const navigate = useNavigate();
  const phone = usePhone();
  const mode = useMode();
  const { data: session } = useSession();
  const { signOut } = useSignIn();
  if (!session) return null;
  const role = session.roles[0];
  // Away from the page first: the next person may not have the right to it.
  async function leave() {
    await navigate('/');
    await signOut();
  }
  const acts: Record<string, () => void> = {
    me: () => void navigate('/me'),
    lang: () => setLang(lang === 'zh' ? 'en' : 'zh'),
    mode: () => setMode(mode === 'dark' ? 'light' : 'dark'),
    out: () => void leave(),
  };
  const items = [
    { key: 'me', icon: <UserOutlined />, label: t('shell.me.page') },
    ...(phone
      ? [
          { key: 'lang', label: t('ui.language') },
          { key: 'mode', label: t(`ui.mode.${mode === 'dark' ? 'light' : 'dark'}`) },
        ]
      : []),
    { key: 'out', icon: <LogoutOutlined />, label: t('shell.me.out') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{ items, onClick: ({ key }) => acts[key]?.() }}
    >
      <Button type="text" className="rt-me" aria-label={t('shell.me.menu')}>
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
    </Dropdown>
  );
}
