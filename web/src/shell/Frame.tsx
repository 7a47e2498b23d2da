import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { KeyBinding } from '@/ui/keys';
import { usePhone } from '@/ui/usePhone';
import { useKeys } from '@/ui/useKeys';
import { useStored } from '@/ui/stored';
import { useRunningTour } from '@/ui/tour/tour';
import { BottomBar } from './BottomBar';
import { entryAt, menuFor, shortcuts } from './features';
import { Header } from './Header';
import { HelpButton } from './Help';
import { SideMenu } from './SideMenu';
import './frame.css';

const UrgentMessages = lazy(() =>
  import('./UrgentMessages').then((messages) => ({ default: messages.UrgentMessages })),
);
const TourRun = lazy(() => import('@/ui/tour/TourRun'));

/** Header 48, menu 208 or 56, the page; on a phone the header and a bar under the thumb. */
export default function Frame() {
  const { t, pick } = useI18n();
  const can = useCan();
  const phone = usePhone();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [folded, setFolded] = useStored('menu.folded', false);
  const search = useRef<HTMLInputElement>(null);
  const sections = useMemo(() => menuFor(can), [can]);
  const entry = entryAt(pathname, sections);
  const tour = useRunningTour();

  useEffect(() => {
    document.title = entry ? `${pick(entry.title)} · Redthread` : 'Redthread 红线';
  }, [entry, pick]);

  const find = () => search.current?.focus();
  useKeys([
    { keys: 'Slash', label: t('shell.keys.search'), run: find },
    { keys: 'Mod+KeyK', label: t('shell.keys.search'), run: find, whileTyping: true },
    { keys: 'BracketLeft', label: t('shell.keys.fold'), run: () => setFolded(!folded) },
    ...shortcuts(sections).map<KeyBinding>(({ keys, entry }) => ({
      keys: `KeyG ${keys}`,
      label: pick(entry.title),
      run: () => void navigate(entry.path),
    })),
  ]);

  return (
    <div className={`rt-frame${folded ? ' rt-frame-folded' : ''}`}>
      <a className="rt-skip" href="#page">
        {t('shell.skip')}
      </a>
      <Header searchRef={search} sections={sections} help={<HelpButton />} />
      {!phone && (
        <SideMenu sections={sections} active={entry?.path} folded={folded} onFold={setFolded} />
      )}
      <main id="page" className="rt-page" tabIndex={-1} data-path={pathname}>
        <Outlet />
      </main>
      {phone && <BottomBar sections={sections} onSearch={find} />}
      <Suspense>
        <UrgentMessages />
      </Suspense>
      <Suspense>{tour && <TourRun key={tour.key} tour={tour} />}</Suspense>
    </div>
  );
}
