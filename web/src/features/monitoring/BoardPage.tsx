import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useBoard } from '@/api/board';
import { url } from '@/api/client';
import { useShops, type Shop } from '@/api/shops';
import { useI18n } from '@/i18n';
import { companyDayStart } from '@/ui/companyDay';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';
import { BoardCards } from './BoardCards';
import { BoardShops } from './BoardShops';
import { BoardTable } from './BoardTable';
import './monitoring.css';

const every = 2_000;

/** Template (g): how many orders stand at each node, how many are late, how long it takes; every cell leads to them. */
export default function BoardPage() {
  const { t, fmt } = useI18n();
  const [params, setParams] = useSearchParams();
  const shop = params.get('shop') ?? undefined;
  const { data, error, refetch } = useBoard(shop, every);
  const phone = usePhone();
  const shops = useShops();
  const choose = (next: string | undefined) =>
    setParams(next ? { shop: next } : {}, { replace: true });
  return (
    <section className="rt-monitoring-board">
      <header className="rt-page-head">
        <h1>{t('monitoring.board.title')}</h1>
        <ShopChoice shops={shops} shop={shop} onChoose={choose} />
        <span className="rt-spring" />
        <Link to={url('/monitoring/summary', { from: companyDayStart(), shop })}>
          {t('monitoring.summary.today')}
        </Link>
        {data && (
          <span className="rt-muted">
            {t('monitoring.board.asOf', { time: fmt.time(data.asOf) })}
          </span>
        )}
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data && data.open === 0 && <p className="rt-muted">{t('monitoring.board.none')}</p>}
      {data && (phone ? <BoardCards board={data} /> : <BoardTable board={data} />)}
      {data && !shop && !phone && <BoardShops shops={shops} nodes={data.nodes} />}
    </section>
  );
}

interface ShopChoiceProps {
  shops: readonly Shop[];
  shop: string | undefined;
  onChoose: (shop?: string) => void;
}

function ShopChoice({ shops, ...props }: ShopChoiceProps) {
  const { t } = useI18n();
  if (shops.length === 0) return null;
  return (
    <Select
      className="rt-monitoring-shop"
      value={props.shop ?? ''}
      aria-label={t('monitoring.shop')}
      onChange={(value: string) => props.onChoose(value || undefined)}
      options={[
        { value: '', label: t('monitoring.board.all') },
        ...shops.map(({ code, content }) => ({ value: code, label: content.name })),
      ]}
    />
  );
}
