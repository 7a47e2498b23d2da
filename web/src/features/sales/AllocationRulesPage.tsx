import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useUndo } from '@/ui/useUndo';
import { provinces } from './provinces';
import '@/ui/document/document.css';
import './sales.css';

interface Area {
  province: string;
  warehouses: string[];
}
interface RulesView {
  areas: Area[];
  warehouses: {
    id: string;
    code: string;
    nameZh: string;
    nameEn: string;
    province: string;
    active: boolean;
  }[];
}

const path = '/api/sales/allocation-rules';
const key = ['sales', 'allocationRules'];

/** Which warehouses are asked first for which province. */
export default function AllocationRulesPage() {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => api.get<RulesView>(path),
  });
  return (
    <section className="sales-stack">
      <header className="rt-page-head">
        <h1>{t('sales.areas.title')}</h1>
      </header>
      <p className="rt-muted">{t('sales.areas.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data ? (
        <Areas key={JSON.stringify(data.areas)} view={data} />
      ) : (
        !error && <Skeleton active />
      )}
    </section>
  );
}

function Areas({ view }: { view: RulesView }) {
  const { t, lang } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [offer, notes] = useUndo();
  const [areas, setAreas] = useState(view.areas);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const mayEdit = can('settings.edit');
  const changed = JSON.stringify(areas) !== JSON.stringify(view.areas);
  const fields = error === null ? [] : problemToForm(problemOf(error)).fields;
  const errorAt = (index: number, name: string) =>
    fields.find(({ name: at }) => at.join('/') === `areas/${index}/${name}`)?.errors[0];
  const put = (index: number, part: Partial<Area>) =>
    setAreas(areas.map((area, at) => (at === index ? { ...area, ...part } : area)));
  const options = view.warehouses.map(({ id, code, nameZh, nameEn, active }) => ({
    value: id,
    label: `${lang === 'zh' ? nameZh : nameEn} ${code}${active ? '' : ` (${t('sales.areas.closed')})`}`,
  }));

  async function save() {
    setBusy(true);
    setError(null);
    try {
      const body = { seen: view.areas, areas };
      const saved = await api.put<RulesView>(path, body, { idempotencyKey });
      renew();
      client.setQueryData(key, saved);
      offer(t('sales.areas.saved'));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {notes}
      {fields.length === 0 && <Refusal error={error} />}
      {areas.length === 0 && <p className="sales-card">{t('sales.areas.none')}</p>}
      <ul className="sales-areas">
        {areas.map((area, index) => (
          <li key={index} className="sales-card">
            <label>
              <span className="rt-muted">{t('sales.areas.province')}</span>
              <AutoComplete
                value={area.province}
                disabled={!mayEdit}
                options={provinces.map((value) => ({ value }))}
                showSearch={{ filterOption: true }}
                placeholder={t('sales.areas.everywhere')}
                status={errorAt(index, 'province') ? 'error' : undefined}
                onChange={(province: string) => put(index, { province })}
              />
              {errorAt(index, 'province') && <FieldError text={errorAt(index, 'province')} />}
            </label>
            <label className="sales-areas-wide">
              <span className="rt-muted">{t('sales.areas.order')}</span>
              <Select
                mode="multiple"
                value={area.warehouses}
                disabled={!mayEdit}
                options={options}
                showSearch={{ optionFilterProp: 'label' }}
                status={errorAt(index, 'warehouses') ? 'error' : undefined}
                tagRender={({ label, value, closable, onClose }) => (
                  <span className="sales-rank">
                    <span className="rt-number">{area.warehouses.indexOf(String(value)) + 1}</span>{' '}
                    {label}
                    {closable && (
                      <button type="button" aria-label={t('sales.areas.drop')} onClick={onClose}>
                        ×
                      </button>
                    )}
                  </span>
                )}
                onChange={(warehouses: string[]) => put(index, { warehouses })}
              />
              {errorAt(index, 'warehouses') && <FieldError text={errorAt(index, 'warehouses')} />}
            </label>
            {mayEdit && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('sales.areas.remove')}
                title={t('sales.areas.remove')}
                onClick={() => setAreas(areas.filter((_, at) => at !== index))}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="rt-muted">{t('sales.areas.rest')}</p>
      {mayEdit ? (
        <div className="rt-actions">
          <div className="rt-actions-row">
            <Button
              icon={<PlusOutlined />}
              onClick={() => setAreas([...areas, { province: '', warehouses: [] }])}
            >
              {t('sales.areas.add')}
            </Button>
            <span className="rt-spring" />
            {changed && (
              <Button onClick={() => setAreas(view.areas)}>{t('sales.areas.discard')}</Button>
            )}
            <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>
              {t('sales.areas.save')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="rt-muted">{t('sales.areas.readOnly')}</p>
      )}
    </>
  );
}

function FieldError({ text }: { text: string | undefined }) {
  return (
    <span className="sales-field-error" role="alert">
      {text}
    </span>
  );
}
