import { ImportOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/page';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Shop, SkuMapping } from './model';
import { mappingsPath, saveMapping, usePartiesChanged } from './parties';

/** What the shop's codes mean: added at the top, corrected by adding again, removed in the list. */
export function ShopMappings({ shop }: { shop: Shop }) {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const changed = usePartiesChanged();
  const mayEdit = can('parties.edit');
  const source = useCallback(
    (query: Query, signal: AbortSignal) =>
      api.get<Page<SkuMapping>>(mappingsPath, {
        query: { ...query, tab: null, shop: shop.id },
        signal,
      }),
    [shop.id],
  );
  return (
    <div className="rt-party-mappings">
      {mayEdit && <NewMapping shop={shop} />}
      <Worklist<SkuMapping>
        id="parties.mappings"
        title={t('parties.section.mappings')}
        source={source}
        rowKey={(row) => row.id}
        columns={useColumns()}
        defaultSort="platformSku"
        searchHint={t('parties.mappingHint')}
        actions={[
          {
            key: 'remove',
            label: t('parties.removeMapping'),
            permission: 'parties.edit',
            run: async ({ rows }) => {
              for (const row of rows) await api.delete(`${mappingsPath}/${row.id}`);
              await changed();
            },
          },
        ]}
        toolbar={
          can('parties.import') && (
            <Button
              icon={<ImportOutlined />}
              onClick={() => void navigate('/imports/new/sku-mappings')}
            >
              {t('parties.import')}
            </Button>
          )
        }
        empty={{
          text: shop.content.sameCodes ? t('parties.noMappingsSame') : t('parties.noMappings'),
        }}
      />
    </div>
  );
}

function NewMapping({ shop }: { shop: Shop }) {
  const { t } = useI18n();
  const [form] = Form.useForm<{ platformSku: string; sku: string; factor: string }>();
  const { key, renew } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const changed = usePartiesChanged();

  async function add(values: { platformSku: string; sku: string; factor: string }) {
    setBusy(true);
    setError(null);
    try {
      const factor = values.factor.trim() || '1';
      await saveMapping({ ...values, factor, shop: shop.id }, key);
      renew();
      form.resetFields();
      await changed();
      form.getFieldInstance('platformSku')?.focus();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  const required = { required: true, message: t('parties.required') };
  return (
    <>
      <Refusal error={error} />
      <Form
        form={form}
        layout="inline"
        initialValues={{ platformSku: '', sku: '', factor: '1' }}
        onFinish={(values) => void add(values)}
        className="rt-party-new-mapping"
      >
        <Form.Item name="platformSku" rules={[required]}>
          <Input placeholder={t('parties.platformSku')} aria-label={t('parties.platformSku')} />
        </Form.Item>
        <span>→</span>
        <Form.Item name="sku" rules={[required]}>
          <Input placeholder={t('parties.sku')} aria-label={t('parties.sku')} />
        </Form.Item>
        <span>×</span>
        <Form.Item name="factor">
          <Input
            inputMode="decimal"
            className="rt-number"
            aria-label={t('parties.factor')}
            title={t('parties.factor')}
          />
        </Form.Item>
        <Button htmlType="submit" loading={busy}>
          {t('parties.addMapping')}
        </Button>
      </Form>
    </>
  );
}

function useColumns(): WorklistColumn<SkuMapping>[] {
  const { t, fmt } = useI18n();
  return useMemo<WorklistColumn<SkuMapping>[]>(
    () => [
      {
        key: 'platformSku',
        title: t('parties.platformSku'),
        width: 180,
        sort: 'platformSku',
        phone: 'title',
        render: (row) => row.platformSku,
      },
      {
        key: 'sku',
        title: t('parties.sku'),
        width: 140,
        sort: 'sku',
        render: (row) => row.sku,
      },
      {
        key: 'skuName',
        title: t('parties.skuName'),
        width: 220,
        grow: true,
        render: (row) => row.skuName || <span className="rt-muted">{t('parties.skuGone')}</span>,
      },
      {
        key: 'factor',
        title: t('parties.factor'),
        width: 96,
        number: true,
        render: (row) => fmt.amount(row.factor, 0),
      },
      {
        key: 'updatedAt',
        title: t('parties.updatedAt'),
        width: 128,
        sort: 'updatedAt',
        phone: 'hide',
        render: (row) => fmt.dateTime(row.updatedAt),
      },
    ],
    [t, fmt],
  );
}
