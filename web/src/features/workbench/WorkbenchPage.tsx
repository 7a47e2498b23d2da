import { Suspense } from 'react';
import { useCan, useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { tilesAt, type WorkbenchTile } from '@/ui/workbench';
import './workbench.css';

/** The landing page: what waits for me, soonest first, and the figures of my job. */
export default function WorkbenchPage() {
  const { t, fmt } = useI18n();
  const { data: session } = useSession();
  return (
    <section className="rt-workbench">
      <header className="rt-page-head">
        <h1>{t('workbench.hello', { name: session?.person.name ?? '' })}</h1>
        <span className="rt-muted">{fmt.date(new Date())}</span>
      </header>
      <div className="rt-workbench-main">
        <Tiles place="main" />
      </div>
      <div className="rt-workbench-side">
        <Tiles place="side" />
      </div>
    </section>
  );
}

/** Each tile comes when it is there; one that is slow holds up no other. */
function Tiles({ place }: { place: WorkbenchTile['place'] }) {
  const can = useCan();
  return tilesAt(place, can).map(({ key, Component }) => (
    <Suspense key={key}>
      <Component />
    </Suspense>
  ));
}
