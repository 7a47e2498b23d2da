import { SettingOutlined } from '@ant-design/icons';
import { Button, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { OfferCard } from './OfferCard';
import { PracticeSettingDrawer } from './PracticeSettingDrawer';
import { begin, runPath, useOffers, type Offer } from './practice';
import './process.css';
import './practice.css';

const keyOf = ({ offer }: Offer) => `${offer.standard} ${offer.department}`;

/** The practice ground: what one can practise, how one stands, and from when it is needed. */
export default function PracticePage() {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data, error, refetch } = useOffers();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [settings, setSettings] = useState(false);
  const wanted = params.get('standard');

  async function start(one: Offer) {
    setBusy(keyOf(one));
    setFailed(null);
    try {
      const { id } = await begin(one.offer.standard, one.offer.department);
      void navigate(runPath(id));
    } catch (thrown) {
      setFailed(thrown);
      setBusy(null);
    }
  }

  const groups = [
    { title: t('process.practice.mine'), offers: data?.filter(({ mine }) => mine) ?? [] },
    { title: t('process.practice.others'), offers: data?.filter(({ mine }) => !mine) ?? [] },
  ];
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.practice.title')}</h1>
        <span className="rt-spring" />
        {can('process.results') && (
          <Link to="/process/practice/results">{t('process.practice.results.title')}</Link>
        )}
        {can('process.edit') && (
          <Button icon={<SettingOutlined />} onClick={() => setSettings(true)}>
            {t('process.practice.setting.title')}
          </Button>
        )}
      </header>
      <p className="rt-muted">{t('process.practice.intro')}</p>
      <Refusal error={error ?? failed} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <Empty description={t('process.practice.none')} />}
      {groups.map(
        ({ title, offers }) =>
          offers.length > 0 && (
            <section key={title} className="process-stack">
              <h2 className="practice-group">{title}</h2>
              <div className="practice-cards">
                {offers.map((one) => (
                  <OfferCard
                    key={keyOf(one)}
                    view={one}
                    chosen={one.offer.standard === wanted}
                    busy={busy === keyOf(one)}
                    onStart={() => void start(one)}
                  />
                ))}
              </div>
            </section>
          ),
      )}
      {settings && <PracticeSettingDrawer onClose={() => setSettings(false)} />}
    </section>
  );
}
