import { Button, Form, Input, Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { carrierName, useCarriers } from './fulfilment';
import { kinds } from './labelModel';
import type { Kind, Template } from './labelModel';
import { addTemplate, setUsed, templatePath, useTemplates, useVocabulary } from './labels';
import './fulfilment.css';

interface Shop {
  id: string;
  name: string;
}

/** Label templates: what waybills, lists and labels look like. */
export default function LabelTemplatesPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const may = useCan()('fulfilment.supervise');
  const client = useQueryClient();
  const { data, error, refetch } = useTemplates();
  const { data: carriers } = useCarriers();
  const { data: shops } = useShops();
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const carrier = (code: string | null) => {
    const found = carriers?.find((one) => one.code === code);
    return found ? pick(carrierName(found)) : (code ?? t('fulfilment.labels.any'));
  };
  const use = (it: Template, active: boolean) => {
    setFailure(null);
    void setUsed(it.id, it.revision, active).then(
      () => client.invalidateQueries({ queryKey: ['fulfilment', 'label-templates'] }),
      setFailure,
    );
  };

  return (
    <section className="rt-rules">
      <header className="rt-page-head">
        <h1>{t('fulfilment.labels.title')}</h1>
        <span className="rt-spring" />
        {may && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('fulfilment.labels.add')}
          </Button>
        )}
      </header>
      <p>{t('fulfilment.labels.intro')}</p>
      <Refusal error={error ?? failure} onRetry={error ? () => void refetch() : undefined} />
      <Table<Template>
        size="small"
        rowKey="id"
        loading={!data && !error}
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('fulfilment.labels.none') }}
        columns={[
          {
            key: 'name',
            title: t('fulfilment.labels.name'),
            sorter: (a, b) => a.content.name.localeCompare(b.content.name),
            render: (_, it) => <Link to={templatePath(it.id)}>{it.content.name}</Link>,
          },
          {
            key: 'kind',
            title: t('fulfilment.labels.kindTitle'),
            filters: kinds.map((value) => ({ value, text: t(`fulfilment.labels.kind.${value}`) })),
            onFilter: (value, it) => it.content.kind === value,
            render: (_, it) => t(`fulfilment.labels.kind.${it.content.kind}`),
          },
          {
            key: 'paper',
            title: t('fulfilment.labels.paper'),
            render: (_, it) => t(`fulfilment.labels.papers.${it.content.layout.paper}`),
          },
          {
            key: 'carrier',
            title: t('fulfilment.labels.carrier'),
            render: (_, it) => carrier(it.content.carrier),
          },
          {
            key: 'shop',
            title: t('fulfilment.labels.shop'),
            render: (_, it) =>
              it.content.shop === null
                ? t('fulfilment.labels.any')
                : (shops?.find(({ id }) => id === it.content.shop)?.name ?? it.content.shop),
          },
          {
            key: 'published',
            title: t('fulfilment.labels.publish'),
            render: (_, it) =>
              it.published
                ? t('fulfilment.labels.published', { n: it.published })
                : t('fulfilment.labels.unpublished'),
          },
          {
            key: 'active',
            title: t('fulfilment.labels.used'),
            render: (_, it) => (
              <Switch
                size="small"
                checked={it.active}
                disabled={!may}
                aria-label={t('fulfilment.labels.used')}
                onChange={(active) => use(it, active)}
              />
            ),
          },
          {
            key: 'changed',
            title: t('fulfilment.labels.changed'),
            render: (_, it) => `${who(it.changedBy)} ${fmt.dateTime(it.changedAt)}`,
          },
        ]}
      />
      {adding && <NewTemplate shops={shops ?? []} onClose={() => setAdding(false)} />}
    </section>
  );
}

function useShops() {
  return useQuery({
    queryKey: ['fulfilment', 'shops'],
    queryFn: async ({ signal }) =>
      (
        await api.get<Page<{ id: string; content: { name: string } }>>('/api/parties/shops', {
          query: { limit: 200 },
          signal,
        })
      ).items.map(({ id, content }): Shop => ({ id, name: content.name })),
    retry: false,
  });
}

interface Wanted {
  name: string;
  kind: Kind;
  carrier?: string;
  shop?: string;
}

/** A new template begins as the layout that comes with the program. */
function NewTemplate({ shops, onClose }: { shops: Shop[]; onClose: () => void }) {
  const { t, pick } = useI18n();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: carriers } = useCarriers();
  const { data: vocabulary } = useVocabulary();

  async function add(wanted: Wanted) {
    const layout = vocabulary?.kinds.find(({ kind }) => kind === wanted.kind)?.shipped;
    if (!layout) return;
    const { id } = await addTemplate({
      ...wanted,
      carrier: wanted.carrier ?? null,
      shop: wanted.shop ?? null,
      layout,
    });
    await client.invalidateQueries({ queryKey: ['fulfilment', 'label-templates'] });
    void navigate(templatePath(id));
  }

  return (
    <FormDialog<Wanted>
      title={t('fulfilment.labels.add')}
      ok={t('fulfilment.labels.add')}
      initialValues={{ kind: 'waybill' }}
      ready={vocabulary !== undefined}
      onSend={add}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('fulfilment.labels.name')} rules={[{ required: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={t('fulfilment.labels.kindTitle')}>
        <Select
          options={kinds.map((value) => ({ value, label: t(`fulfilment.labels.kind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="carrier" label={t('fulfilment.labels.carrier')}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t('fulfilment.labels.any')}
          options={carriers?.map((one) => ({ value: one.code, label: pick(carrierName(one)) }))}
        />
      </Form.Item>
      <Form.Item name="shop" label={t('fulfilment.labels.shop')}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder={t('fulfilment.labels.any')}
          options={shops.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
