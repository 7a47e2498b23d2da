import { Button, Empty, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { outsidePath, useActing, useOutside, warehousesPath, type OutsideWarehouse } from './model';
import { PartnerCard } from './PartnerCard';
import { PartnerForm } from './PartnerForm';
import './outside.css';

/** Warehouses that partners run, and whether all goes well with each. */
export default function PartnersPage() {
  const { t, pick } = useI18n();
  const may = useCan()('outside.edit');
  const send = useActing();
  const [ask, question] = useAsk();
  const [editing, setEditing] = useState<OutsideWarehouse | 'new' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error, refetch } = useOutside();

  async function askStock(it: OutsideWarehouse) {
    const text = await ask({
      title: t('outside.partners.askTitle', {
        warehouse: pick({ zh: it.nameZh, en: it.nameEn }),
      }),
      body: t('outside.partners.askBody'),
      label: t('outside.partners.askSkus'),
      ok: t('outside.partners.askOk'),
      longest: 2000,
    });
    if (text === null) return;
    setFailure(null);
    const skus = text
      .split(/[,,\s]+/)
      .map((one) => one.trim())
      .filter(Boolean);
    try {
      await send(`${warehousesPath}/${it.warehouse}/ask`, { skus });
    } catch (thrown) {
      setFailure(thrown);
    }
  }

  return (
    <section className="rt-outside">
      {question}
      <header className="rt-page-head">
        <h1>{t('outside.partners.title')}</h1>
        <span className="rt-spring" />
        {may && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('outside.partners.add')}
          </Button>
        )}
      </header>
      <p className="rt-muted">{t('outside.partners.intro')}</p>
      <Refusal error={error ?? failure} onRetry={() => void refetch()} />
      {data?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('outside.partners.empty')} />
      )}
      <div className="rt-outside-cards">
        {data?.map((it) => (
          <Keeping
            key={it.warehouse}
            it={it}
            acts={
              may && (
                <Space>
                  <Button size="small" onClick={() => setEditing(it)}>
                    {t('outside.partners.edit')}
                  </Button>
                  <Button
                    size="small"
                    disabled={!it.content.active}
                    onClick={() => void askStock(it)}
                  >
                    {t('outside.partners.ask')}
                  </Button>
                </Space>
              )
            }
          />
        ))}
      </div>
      {editing && (
        <PartnerForm
          known={editing === 'new' ? null : editing}
          taken={data?.map(({ warehouse }) => warehouse) ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function Keeping({ it, acts }: { it: OutsideWarehouse; acts: React.ReactNode }) {
  const { t, fmt } = useI18n();
  const { health, content } = it;
  const when = (at: string | null | undefined) => (at ? fmt.dateTime(at) : t('outside.never'));
  return (
    <PartnerCard
      it={it}
      mark={
        content.kind === 'dropShip' && (
          <Link to={`${outsidePath}/links?warehouse=${it.warehouse}`}>
            <Tag color="blue">{t('outside.partners.dropShip')}</Tag>
          </Link>
        )
      }
      partner={`${t('outside.partners.partner')}: ${it.partnerName}`}
      open={t('outside.partners.open')}
    >
      <dl>
        <dt>{t('outside.partners.polled')}</dt>
        <dd>{when(health.polledAt)}</dd>
        <dt>{t('outside.partners.reported')}</dt>
        <dd>{when(health.reportedAt)}</dd>
        <dt>{t('outside.partners.snapshot')}</dt>
        <dd>{when(health.snapshotAt)}</dd>
        <dt>{t('outside.partners.push')}</dt>
        <dd>
          {content.pushUrl === ''
            ? t('outside.partners.pushNone')
            : health.pushFailures === 0
              ? t('outside.partners.pushOk')
              : `${t('outside.partners.pushFailed', { n: health.pushFailures })} · ${health.pushAnswer}`}
        </dd>
      </dl>
      {acts}
    </PartnerCard>
  );
}
