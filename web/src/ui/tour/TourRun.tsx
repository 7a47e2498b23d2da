import { Tour as Pointer } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useI18n } from '@/i18n';
import { appeared } from './appeared';
import { leaveTour, type Tour } from './tour';
import './tour.css';

/** How long a stop waits for what it points at; then its words stand in the middle. */
const patience = 6_000;

interface Shown {
  stop: number;
  target: HTMLElement | null;
}

/** Leads from page to page and points; the page itself stays in use. */
export default function TourRun({ tour }: { tour: Tour }) {
  const { pick } = useI18n();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const stop = tour.stops[at];
    const gone = new AbortController();
    async function arrive() {
      const found = typeof stop?.path === 'function' ? await stop.path() : stop?.path;
      if (gone.signal.aborted) return;
      if (found && found !== pathname + search) await navigate(found);
      const target = stop?.target ? await appeared(stop.target, patience, gone.signal) : null;
      if (gone.signal.aborted) return;
      target?.scrollIntoView({ block: 'center' });
      setShown({ stop: at, target });
    }
    arrive().catch(() => setShown({ stop: at, target: null }));
    return () => gone.abort();
    // Where one goes on the page is one's own affair: only the next stop leads on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tour, at]);

  return (
    <Pointer
      open={shown?.stop === at}
      current={at}
      rootClassName="rt-tour"
      steps={tour.stops.map(({ title, text }, index) => ({
        title: pick(title),
        description: pick(text),
        target: index === at && shown?.target ? () => shown.target as HTMLElement : null,
      }))}
      onChange={setAt}
      onClose={leaveTour}
      onFinish={() => {
        tour.onEnd();
        leaveTour();
      }}
    />
  );
}
