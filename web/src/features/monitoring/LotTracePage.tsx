import { Button, Form, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { LotDeliveries } from './LotDeliveries';
import { LotLinks, LotOthers, LotSources } from './LotParts';
import { recallPath, useLotTrace, type LotRef, type LotTrace } from './traces';
import './monitoring.css';

/** One lot: what it was made of and who sent that, where it is, what was made of it and who received any. */
export default function LotTracePage() {
  const { t } = useI18n();
  const [params, setParams] = useSearchParams();
  const lot = { sku: params.get('sku') ?? '', lot: params.get('lot') ?? '' };
  const { data, error, isFetching } = useLotTrace(lot);
  return (
    <section className="rt-monitoring-thread">
      <header className="rt-page-head">
        <h1>{t('monitoring.traces.title')}</h1>
      </header>
      <Form<LotRef>
        key={`${lot.sku}|${lot.lot}`}
        layout="inline"
        className="rt-trace-ask"
        initialValues={lot}
        onFinish={(asked) =>
          setParams({ sku: asked.sku?.trim() ?? '', lot: asked.lot?.trim() ?? '' })
        }
      >
        <Form.Item name="sku">
          <Input placeholder={t('monitoring.traces.sku')} aria-label={t('monitoring.traces.sku')} />
        </Form.Item>
        <Form.Item name="lot">
          <Input placeholder={t('monitoring.traces.lot')} aria-label={t('monitoring.traces.lot')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isFetching}>
          {t('monitoring.traces.find')}
        </Button>
      </Form>
      <Refusal error={error} />
      {data ? <Whole trace={data} /> : <p className="rt-muted">{t('monitoring.traces.about')}</p>}
    </section>
  );
}

function Whole({ trace }: { trace: LotTrace }) {
  const { t, fmt } = useI18n();
  const words = (key: string) => t(`monitoring.traces.${key}`);
  return (
    <>
      <Facts
        facts={[
          { label: words('sku'), value: `${trace.lot.sku} ${trace.name}` },
          { label: words('lot'), value: trace.lot.lot },
          { label: words('madeOn'), value: trace.madeOn ? fmt.date(trace.madeOn) : '—' },
          { label: words('expiresOn'), value: trace.expiresOn ? fmt.date(trace.expiresOn) : '—' },
          { label: words('here'), value: fmt.amount(trace.sums.here, 0) },
          { label: words('sent'), value: fmt.amount(trace.sums.sent, 0) },
          { label: words('returned'), value: fmt.amount(trace.sums.returned, 0) },
        ]}
      />
      {trace.untraceable.length > 0 && (
        <p className="rt-monitoring-warning" role="status">
          {t('monitoring.traces.untraceable', {
            skus: [...new Set(trace.untraceable.map(({ into }) => into.sku))].join(' '),
          })}
        </p>
      )}
      {trace.cut && <p className="rt-monitoring-warning">{words('cut')}</p>}
      <section className="rt-monitoring-card">
        <h2>{words('sources')}</h2>
        <LotSources sources={trace.sources} />
      </section>
      <section className="rt-monitoring-card">
        <h2>{words('upward')}</h2>
        <LotLinks edges={trace.upward} end="from" empty={words('noUpward')} />
      </section>
      <section className="rt-monitoring-card">
        <h2>{words('downward')}</h2>
        <LotLinks edges={trace.downward} end="into" empty={words('noDownward')} />
      </section>
      <section className="rt-monitoring-card">
        <h2>{words('lying')}</h2>
        <LotOthers trace={trace} part="here" />
      </section>
      <section className="rt-monitoring-card">
        <h2>
          {words('deliveries')} {fmt.integer(trace.deliveries.length)}
          {trace.deliveries.length > 0 && (
            <span className="rt-monitoring-acts">
              <Button size="small" href={recallPath(trace.lot, 'csv')}>
                {words('recall')} CSV
              </Button>
              <Button size="small" href={recallPath(trace.lot, 'xlsx')}>
                {words('recallExcel')}
              </Button>
            </span>
          )}
        </h2>
        <LotDeliveries deliveries={trace.deliveries} />
      </section>
      <section className="rt-monitoring-card">
        <h2>{words('others')}</h2>
        <LotOthers trace={trace} part="others" />
      </section>
    </>
  );
}
