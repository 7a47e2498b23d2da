import { Button } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { useTours } from './useTours';
import './tour-page.css';

/** Offered on the workbench until it was taken or declined; the help leads to it again. */
export default function Offer() {
  const { t, pick } = useI18n();
  const { mine, known, start, decline } = useTours();
  const [begun, setBegun] = useState(false);
  const first = mine[0];
  if (!first || begun || known[first.key]) return null;
  return (
    <section className="rt-tour-offer">
      <span>{t('tour.offer.title', { tour: pick(first.title) })}</span>
      <span className="rt-spring" />
      <Button type="text" onClick={() => decline(first.key)}>
        {t('tour.offer.no')}
      </Button>
      <Button
        type="primary"
        onClick={() => {
          setBegun(true);
          start(first);
        }}
      >
        {t('tour.start')}
      </Button>
    </section>
  );
}
