import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { DoorInspect } from './DoorInspect';
import { DoorReceive } from './DoorReceive';
import { returnPage, useReturn } from './model';
import '@/ui/pda/pda.css';
import './receiving.css';

/** One return on the table: taken in scan by scan, then judged scan by scan. */
export default function DoorReturnPage() {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const { data, error } = useReturn(id);
  if (error) return <Refusal error={error} />;
  const it = data?.authorisation;
  return (
    <section className="rt-pda">
      <header className="rt-pda-head">
        <Link to={returnPage(id)}>{it?.number}</Link>
        <span className="rt-spring" />
        <span className="rt-muted">{it?.orderNumber}</span>
      </header>
      {data && it?.state === 'announced' && <DoorReceive trace={data} />}
      {data && it?.state === 'received' && <DoorInspect trace={data} />}
      {it && it.state !== 'announced' && it.state !== 'received' && (
        <p className="rt-pda-done">
          {t('receiving.door.done')}{' '}
          <Link to="/receiving/door">{t('receiving.door.nextParcel')}</Link>
        </p>
      )}
    </section>
  );
}
