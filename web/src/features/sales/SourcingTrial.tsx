import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { Candidates } from './Candidates';
import { GoodsPick } from './GoodsPick';
import { provinces } from './provinces';
import { tryOrder, type Tried, type Weights } from './sourcing';

interface SourcingTrialProps {
  weights: Weights;
  name: (warehouse: string) => string;
}

/** An order nobody has placed: which warehouses would ship it. */
export function SourcingTrial({ weights, name }: SourcingTrialProps) {
  const { t } = useI18n();
  const [province, setProvince] = useState(provinces[0] ?? '');
  const [lines, setLines] = useState([{ sku: '', name: '', quantity: '1' }]);
  const [splitAllowed, setSplitAllowed] = useState(true);
  const [tried, setTried] = useState<Tried | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fields = error === null ? [] : problemToForm(problemOf(error)).fields;
  const errorAt = (index: number, field: string) =>
    fields.find(({ name: at }) => at.join('/') === `lines/${index}/${field}`)?.errors[0];
  const put = (index: number, part: Partial<(typeof lines)[number]>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));

  async function run() {
    setBusy(true);
    setError(null);
    try {
      const asked = lines.map(({ sku, quantity }) => ({ sku, quantity }));
      setTried(await tryOrder({ province, splitAllowed, lines: asked, weights }));
    } catch (thrown) {
      setTried(null);
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="sales-card sales-stack">
      <h2>{t('sales.sourcing.try')}</h2>
      <p className="rt-muted">{t('sales.sourcing.tryIntro')}</p>
      {fields.length === 0 && <Refusal error={error} />}
      <div className="sales-trial">
        <label>
          <span className="rt-muted">{t('sales.sourcing.province')}</span>
          <AutoComplete
            value={province}
            options={provinces.map((value) => ({ value }))}
            showSearch={{ filterOption: true }}
            onChange={setProvince}
          />
        </label>
        <label>
          <span className="rt-muted">{t('sales.sourcing.split')}</span>
          <Switch checked={splitAllowed} onChange={setSplitAllowed} />
        </label>
      </div>
      {lines.map((line, index) => (
        <div key={index} className="sales-trial">
          <GoodsPick
            sku={line.sku}
            name={line.name}
            error={errorAt(index, 'sku')}
            onChange={(row) => put(index, { sku: row.sku, name: row.name })}
          />
          <label>
            <span className="rt-muted">{t('sales.sourcing.quantity')}</span>
            <InputNumber
              className="sales-number"
              stringMode
              min="1"
              value={line.quantity}
              status={errorAt(index, 'quantity') ? 'error' : undefined}
              onChange={(quantity) => put(index, { quantity: quantity ?? '' })}
            />
          </label>
          {lines.length > 1 && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('sales.sourcing.removeLine')}
              title={t('sales.sourcing.removeLine')}
              onClick={() => setLines(lines.filter((_, at) => at !== index))}
            />
          )}
        </div>
      ))}
      <div className="sales-marks">
        <Button
          icon={<PlusOutlined />}
          onClick={() => setLines([...lines, { sku: '', name: '', quantity: '1' }])}
        >
          {t('sales.sourcing.addLine')}
        </Button>
        <Button
          type="primary"
          loading={busy}
          disabled={lines.some(({ sku }) => sku === '')}
          onClick={() => void run()}
        >
          {t('sales.sourcing.run')}
        </Button>
      </div>
      {tried && <Candidates tried={tried} name={name} />}
    </section>
  );
}
