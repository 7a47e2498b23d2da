import { Breadcrumb } from 'antd';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { SerialPreview } from './SerialPreview';
import { useSerial } from './serials';
import './inventory.css';

/** One piece by its serial number: where it is, what it is inside of, what is inside of it, and its whole life. */
export default function SerialPage() {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const { data } = useSerial(id);
  return (
    <section className="rt-serial-page">
      <Breadcrumb
        items={[
          { title: <Link to="/inventory/serials">{t('inventory.serials.title')}</Link> },
          { title: data?.serial.sku ?? '…' },
        ]}
      />
      <header className="rt-page-head">
        <h1 className="rt-number">{data?.serial.number ?? '…'}</h1>
      </header>
      <SerialPreview id={id} />
    </section>
  );
}
