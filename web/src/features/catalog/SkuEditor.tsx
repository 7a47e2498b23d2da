import { LeftOutlined } from '@ant-design/icons';
import { Button, Form, message } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Conflict, isConflict } from '@/ui/Conflict';
import { ActionBar, type Action } from '@/ui/document/ActionBar';
import { clearErrors, showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { createSku, reviseSku, setSkuActive, skuPage, useCatalogChanged } from './catalog';
import { blank, contentOf, formOf, type SkuForm } from './form';
import { activityOf, type Sku } from './model';
import { SkuFields } from './SkuForm';
import './catalog.css';

/** Reads and edits one item; errors stand at their fields, a change by somebody else is compared. */
export function SkuEditor({ sku }: { sku?: Sku }) {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const [toast, toastHolder] = message.useMessage();
  const [form] = Form.useForm<SkuForm>();
  const { key, renew } = useIdempotencyKey();
  const [error, setError] = useState<unknown>(null);
  const changed = useCatalogChanged();
  const mayEdit = can('catalog.edit');

  async function save(version = sku?.version) {
    setError(null);
    clearErrors(form);
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const content = contentOf(form.getFieldsValue(true) as SkuForm);
    try {
      const saved =
        sku && version
          ? await reviseSku(sku.id, version, content, key)
          : await createSku(values.sku.trim(), content, key);
      renew();
      await changed();
      void toast.success(t('catalog.saved', { sku: saved.sku }));
      if (!sku) void navigate(skuPage(saved.id), { replace: true });
    } catch (thrown) {
      if (isConflict(thrown)) renew();
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    }
  }

  const actions: Action[] = [
    ...(sku
      ? [
          {
            key: 'active',
            label: sku.active ? t('catalog.deactivate') : t('catalog.activate'),
            permission: 'catalog.edit',
            run: async () => {
              await setSkuActive(sku, !sku.active);
              await changed();
            },
          },
        ]
      : []),
    {
      key: 'save',
      label: t('catalog.save'),
      primary: true,
      keys: 'Mod+KeyS',
      permission: 'catalog.edit',
      run: () => save(),
    },
  ];

  return (
    <article className="rt-document">
      {toastHolder}
      <header className="rt-page-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('catalog.back')}
          onClick={() => void navigate('/catalog/skus')}
        />
        <h1>{sku ? `${sku.sku} ${sku.content.name}` : t('catalog.new')}</h1>
        {sku && <StatusTag status={activityOf(sku.active)} />}
      </header>
      {isConflict(error) ? (
        <Conflict
          error={error}
          label={(field) => t(`catalog.${field.split('/').at(-1)}`)}
          onTheirs={() => void changed()}
          onMine={(version) => void save(version)}
        />
      ) : (
        <Refusal error={error} />
      )}
      <Form
        form={form}
        layout="vertical"
        disabled={!mayEdit}
        initialValues={sku ? formOf(sku) : blank}
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
      >
        <SkuFields fresh={!sku} kit={(sku?.content.components.length ?? 0) > 0} />
      </Form>
      {mayEdit && <ActionBar actions={actions} />}
    </article>
  );
}
