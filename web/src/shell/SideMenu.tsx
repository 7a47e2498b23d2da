import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import type { MenuSection } from './features';

interface SideMenuProps {
  sections: MenuSection[];
  active: string | undefined;
  folded: boolean;
  onFold: (folded: boolean) => void;
}

/** Groups after the guide; folded, only the icons stay, each with its name as a tool tip. */
export function SideMenu({ sections, active, folded, onFold }: SideMenuProps) {
  const { t, pick } = useI18n();
  return (
    <nav className="rt-menu" aria-label={t('shell.menu.label')}>
      <div className="rt-menu-groups">
        {sections.map(({ group, entries }) => (
          <section key={group}>
            {group !== 'workbench' && <h2>{t(`shell.menu.${group}`)}</h2>}
            {entries.map((entry) => (
              <Link
                key={entry.path}
                title={folded ? pick(entry.title) : undefined}
                to={entry.path}
                className="rt-menu-entry"
                aria-current={entry.path === active ? 'page' : undefined}
                aria-label={folded ? pick(entry.title) : undefined}
              >
                <span className="rt-menu-icon">{entry.icon ?? pick(entry.title).slice(0, 1)}</span>
                <span className="rt-menu-name">{pick(entry.title)}</span>
                {entry.badge && (
                  <Suspense>
                    <entry.badge />
                  </Suspense>
                )}
              </Link>
            ))}
          </section>
        ))}
      </div>
      <Button
        type="text"
        icon={folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={t('shell.keys.fold')}
        title={`${t('shell.keys.fold')}  [`}
        onClick={() => onFold(!folded)}
      />
    </nav>
  );
}
