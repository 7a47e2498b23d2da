import { InboxOutlined, ScanOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useI18n } from '@/i18n';
import { allPages } from './features';

/** 待办 · 搜索 · 扫码 · 我的, under the thumb; scanning only where a page for it exists. */
export function BottomBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useI18n();
  const scan = allPages().find(({ path }) => path === '/pda');
  return (
    <nav className="rt-bottom" aria-label={t('shell.menu.label')}>
      <NavLink to="/" end>
        <InboxOutlined />
        {t('shell.bottom.tasks')}
      </NavLink>
      <button type="button" onClick={onSearch}>
        <SearchOutlined />
        {t('shell.bottom.search')}
      </button>
      {scan && (
        <NavLink to={scan.path}>
          <ScanOutlined />
          {t('shell.bottom.scan')}
        </NavLink>
      )}
      <NavLink to="/me">
        <UserOutlined />
        {t('shell.bottom.me')}
      </NavLink>
    </nav>
  );
}
