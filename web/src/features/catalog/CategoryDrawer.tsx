import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { usePhone } from '@/ui/usePhone';
import { categoriesPath, useCatalogChanged } from './catalog';
import type { Category } from './model';
import { categoryOptions } from './tree';

interface CategoryDrawerProps {
  category?: Category;
  all: Category[];
  onClose: () => void;
}
interface CategoryForm {
  content: { parent: string | null; code: string; name: string; nameEn: string; position: number };
}

/** One category: its names and its place in the tree. */
export function CategoryDrawer({ category, all, onClose }: CategoryDrawerProps) {
  const { t } = useI18n();
  const phone = usePhone();
  const mayEdit = useCan()('catalog.edit');
  const [form] = Form.useForm<CategoryForm>();
  const { key, renew } = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const changed = useCatalogChanged();

  async function go(work: () => Promise<unknown>) {
    setBusy(true);
    setError(null);
    try {
      await work();
      renew();
      await changed();
      onClose();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
    } finally {
      setBusy(false);
    }
  }
  const save = ({ content }: CategoryForm) =>
    go(() => {
      const body = { content: { ...content, parent: content.parent ?? null } };
      const options = { idempotencyKey: key };
      return category
        ? api.put(
            `${categoriesPath}/${category.id}`,
            { ...body, version: category.version },
            options,
          )
        : api.post(categoriesPath, body, options);
    });
  const activate = (one: Category) =>
    go(() =>
      api.post(`${categoriesPath}/${one.id}/${one.active ? 'deactivate' : 'activate'}`, {
        version: one.version,
      }),
    );

  const required = { required: true, message: t('catalog.required') };
  return (
    <Drawer
      open
      title={category ? category.name : t('catalog.newCategory')}
      onClose={onClose}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '80%' : 480}
      footer={
        mayEdit && (
          <div className="rt-drawer-acts">
            {category && (
              <Button onClick={() => void activate(category)} disabled={busy}>
                {category.active ? t('catalog.deactivate') : t('catalog.activate')}
              </Button>
            )}
            <span className="rt-spring" />
            <Button type="primary" loading={busy} onClick={() => form.submit()}>
              {t('catalog.save')}
            </Button>
          </div>
        )
      }
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!mayEdit}
        initialValues={{
          content: category ?? { parent: null, code: '', name: '', nameEn: '', position: 0 },
        }}
        onFinish={(values) => void save(values)}
      >
        <Form.Item name={['content', 'code']} label={t('catalog.code')} rules={[required]}>
          <Input maxLength={32} />
        </Form.Item>
        <Form.Item name={['content', 'name']} label={t('catalog.name')} rules={[required]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['content', 'nameEn']} label={t('catalog.nameEn')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['content', 'parent']} label={t('catalog.parent')}>
          <Select
            allowClear
            options={categoryOptions(all.filter(({ id }) => id !== category?.id))}
          />
        </Form.Item>
        <Form.Item name={['content', 'position']} label={t('catalog.position')}>
          <InputNumber min={0} max={9999} precision={0} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
