import { Skeleton, Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Head } from './Editor';
import { useShop } from './parties';
import { ShopEditor } from './ShopEditor';
import { ShopMappings } from './ShopMappings';
import { ShopOffers } from './ShopOffers';

/** One shop: its settings, and what its codes mean; without an id a new one. */
export default function ShopPage() {
  const { t } = useI18n();
  const { id } = useParams();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const answer = useShop(id);
  if (id === undefined) return <ShopEditor />;
  if (answer.error) return <Refusal error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton active paragraph={{ rows: 8 }} />;
  const shop = answer.data;
  return (
    <div className="rt-party-shop">
      <Head title={shop.code} listPage="/parties/shops" seen={shop} />
      <Tabs
        size="small"
        activeKey={params.get('tab') ?? 'settings'}
        onChange={(tab) => setParams({ tab }, { replace: true })}
        items={[
          {
            key: 'settings',
            label: t('parties.section.settings'),
            children: <ShopEditor key={shop.version} shop={shop} />,
          },
          {
            key: 'mappings',
            label: `${t('parties.section.mappings')} ${shop.mappings}`,
            children: <ShopMappings shop={shop} />,
          },
          ...(can('inventory.read')
            ? [
                {
                  key: 'offers',
                  label: t('parties.section.offers'),
                  children: <ShopOffers shop={shop} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
