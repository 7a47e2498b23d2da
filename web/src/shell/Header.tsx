import { Link } from 'react-router';
import { useAbout } from '@/api/session';
import { Mark } from '@/ui/Mark';
import { Switches } from '@/ui/Switches';
import { usePhone } from '@/ui/usePhone';
import { Bell } from './Bell';
import type { MenuSection } from './features';
import { MeMenu } from './MeMenu';
import { SearchBox } from './SearchBox';
import { TaskRing } from './TaskRing';
import { Unsent } from './Unsent';

interface HeaderProps {
  searchRef: React.RefObject<HTMLInputElement | null>;
  sections: MenuSection[];
  help: React.ReactNode;
}

export function Header({ searchRef, sections, help }: HeaderProps) {
  const phone = usePhone();
  const about = useAbout();
  return (
    <header className="rt-header">
      <Link to="/" className="rt-brand">
        <Mark />
        <strong>{about.data?.company ?? 'Redthread'}</strong>
      </Link>
      <SearchBox inputRef={searchRef} sections={sections} />
      <span className="rt-spring" />
      <Unsent />
      <TaskRing />
      <Bell />
      {!phone && help}
      {!phone && <Switches />}
      <MeMenu />
    </header>
  );
}
