import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import {
  assemblyKinds,
  assemblyPage,
  assemblyPath,
  usePossible,
  type AssemblyOrder,
} from './assembly';
import { GoodsPick } from './GoodsPick';
import { useNames } from './names';
import './inventory.css';

interface Wanted {
  kind: AssemblyOrder['kind'];
  warehouse: string;
  product: string;
  quantity: string;
  note?: string;
}

/** What is to be made or taken apart, where and how much; beside it, how much could be made where. */
export default function AssemblyFormPage() {
  const { t, fmt, pick } = useI18n();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const names = useNames();
  const [form] = Form.useForm<Wanted>();
  const product = Form.useWatch('product', form);
  const kind = Form.useWatch('kind', form);
  const warehouse = Form.useWatch('warehouse', form);
  const possible = usePossible(product);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key, renew } = useIdempotencyKey();
  const needed = [{ required: true, message: t('ui.required') }];

  async function post(wanted: Wanted, release: boolean) {
    setBusy(true);
    setError(null);
    try {
      const made = await api.post<AssemblyOrder>(assemblyPath, wanted, { idempotencyKey: key });
      renew();
      await client.invalidateQueries({ queryKey: ['inventory'] });
      if (release) {
        const path = `${assemblyPath}/${made.id}/release`;
        const refused = await api
          .post(path, {}, { idempotencyKey: idempotencyKey() })
          .then(() => undefined, problemOf);
        await client.invalidateQueries({ queryKey: ['inventory'] });
        void navigate(assemblyPage(made.id), { replace: true, state: { refused } });
        return;
      }
      void navigate(assemblyPage(made.id), { replace: true });
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  const submit = (release: boolean) =>
    form
      .validateFields()
      .then((wanted) => post(wanted, release))
      .catch(() => undefined);
  const can = (possible.data ?? []).filter((one) => Number(one.quantity) > 0);
  return (
    <section className="rt-adjust">
      <header className="rt-page-head">
        <h1>{t('inventory.assembly.new')}</h1>
      </header>
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kind: params.get('kind') ?? 'assembly',
          product: params.get('sku') ?? undefined,
          quantity: params.get('quantity') ?? undefined,
          warehouse: params.get('warehouse') || undefined,
        }}
      >
        <Form.Item name="kind" label={t('inventory.assembly.kind')}>
          <Radio.Group
            options={assemblyKinds.map((value) => ({
              value,
              label: t(`inventory.assembly.kinds.${value}`),
            }))}
          />
        </Form.Item>
        <div className="rt-transfer-head">
          <Form.Item
            name="product"
            label={t('inventory.assembly.product')}
            rules={needed}
            className="rt-wide"
          >
            <GoodsPick label={t('inventory.assembly.product')} />
          </Form.Item>
          <Form.Item name="warehouse" label={t('inventory.warehouse')} rules={needed}>
            <Select
              options={names.warehouses
                .filter((one) => !one.owner)
                .map((one) => ({
                  value: one.id,
                  label: pick({ zh: one.nameZh, en: one.nameEn }),
                }))}
            />
          </Form.Item>
          <Form.Item name="quantity" label={t('inventory.assembly.form.quantity')} rules={needed}>
            <Input inputMode="decimal" className="rt-number" />
          </Form.Item>
          <Form.Item name="note" label={t('inventory.note')}>
            <Input maxLength={500} />
          </Form.Item>
        </div>
        {product && kind === 'assembly' && possible.data && (
          <p className="rt-assembly-possible" role="status">
            {possible.data.length === 0 ? (
              <>
                {t('inventory.assembly.possibleNone')}{' '}
                <Link to={`/inventory/assembly/recipes/new?sku=${encodeURIComponent(product)}`}>
                  {t('inventory.assembly.writeRecipe')}
                </Link>
              </>
            ) : can.length === 0 ? (
              `${t('inventory.assembly.possibleNone')} ${t('inventory.assembly.scarce', { sku: possible.data[0]?.scarce ?? '' })}`
            ) : (
              can.map((one) => (
                <Button
                  key={one.warehouse}
                  size="small"
                  type={one.warehouse === warehouse ? 'primary' : 'default'}
                  onClick={() =>
                    form.setFieldsValue({
                      warehouse: one.warehouse,
                      quantity: form.getFieldValue('quantity') || one.quantity,
                    })
                  }
                >
                  {t('inventory.assembly.possibleAt', {
                    warehouse: names.warehouse(one.warehouse),
                    n: fmt.amount(one.quantity, 0),
                  })}
                </Button>
              ))
            )}
          </p>
        )}
        <div className="rt-adjust-foot">
          <span className="rt-muted">{t('inventory.assembly.saveReleaseWhy')}</span>
          <span className="rt-spring" />
          <Button disabled={busy} onClick={() => void submit(false)}>
            {t('inventory.assembly.save')}
          </Button>
          <Button type="primary" loading={busy} onClick={() => void submit(true)}>
            {t('inventory.assembly.saveRelease')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
