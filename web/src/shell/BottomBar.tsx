import { InboxOutlined, ScanOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useI18n } from '@/i18n';
import { allPages, type MenuSection } from './features';

interface BottomBarProps {
  sections: MenuSection[];
  onSearch: () => void;
}

/** 待办 · 搜索 · 扫码 · 我的, under the thumb; scanning only where a page for it exists. */
export function BottomBar({ sections, onSearch }: BottomBarProps) {
  const { t } = useI18n();
  const inbox = sections.flatMap(({ entries }) => entries).find(({ go }) => go === 'KeyI');
  const scan = allPages().find(({ path }) => path === '/pda');
  return (
    <nav className="rt-bottom" aria-label={t('shell.menu.label')}>
      <NavLink to={inbox?.path ?? '/'} end>
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
