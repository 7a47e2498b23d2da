import { DeleteOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { picturesPath, recipesPath, type Recipe } from './assembly';
import { GoodsPick } from './GoodsPick';
import './inventory.css';

interface Draft {
  product: string;
  yields: string;
  components: { sku?: string; quantity?: string; givesNumber?: boolean }[];
  steps: { text?: string; picture?: string }[];
  note?: string;
}

const draftOf = (recipe: Recipe): Draft => ({
  product: recipe.product,
  yields: recipe.yields.amount,
  components: recipe.components.map(({ sku, quantity, givesNumber }) => ({
    sku,
    quantity: quantity.amount,
    givesNumber,
  })),
  steps: recipe.steps.map(({ text, picture }) => ({ text, picture: picture ?? undefined })),
  note: recipe.note,
});

/** A recipe, or the next version of one: components, what a run yields, the steps with pictures. */
export default function RecipeFormPage() {
  const { t } = useI18n();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<Draft>();
  const from = params.get('from');
  const before = useQuery({
    queryKey: ['inventory', 'recipe', from],
    queryFn: () => api.get<Recipe>(`${recipesPath}/${from}`),
    enabled: from !== null,
  });
  const components = Form.useWatch('components', form);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { key } = useIdempotencyKey();
  const needed = [{ required: true, message: t('ui.required') }];
  const words = (name: string) => t(`inventory.assembly.recipes.${name}`);

  useEffect(() => {
    if (before.data) form.setFieldsValue(draftOf(before.data));
  }, [before.data, form]);

  async function post(draft: Draft) {
    setBusy(true);
    setError(null);
    try {
      await api.post(recipesPath, draft, { idempotencyKey: key });
      await client.invalidateQueries({ queryKey: ['inventory'] });
      void navigate('/inventory/assembly/recipes');
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) setError(thrown);
      setBusy(false);
    }
  }

  return (
    <section className="rt-adjust">
      <header className="rt-page-head">
        <h1>{words(from ? 'edit' : 'new')}</h1>
      </header>
      <Refusal error={error ?? before.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          product: params.get('sku') ?? undefined,
          yields: '1',
          components: [{}],
          steps: [],
        }}
        onFinish={(draft) => void post(draft)}
      >
        <div className="rt-assembly-head">
          <Form.Item name="product" label={t('inventory.assembly.product')} rules={needed}>
            <GoodsPick label={t('inventory.assembly.product')} />
          </Form.Item>
          <Form.Item
            name="yields"
            label={words('yields')}
            extra={words('yieldsAbout')}
            rules={needed}
          >
            <Input inputMode="decimal" className="rt-number" />
          </Form.Item>
        </div>
        <h3>{t('inventory.assembly.components')}</h3>
        <Form.List name="components">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key: row, name }) => (
                <div key={row} className="rt-recipe-line rt-recipe-part">
                  <Form.Item name={[name, 'sku']} rules={needed}>
                    <GoodsPick
                      label={t('inventory.assembly.column.component')}
                      without={(components ?? []).flatMap((one) => (one?.sku ? [one.sku] : []))}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'quantity']} rules={needed}>
                    <Input
                      inputMode="decimal"
                      className="rt-number"
                      placeholder={words('perRun')}
                      aria-label={words('perRun')}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'givesNumber']} valuePropName="checked">
                    <Checkbox>{words('givesNumber')}</Checkbox>
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('inventory.adjust.remove')}
                    disabled={fields.length === 1}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button size="small" onClick={() => add({})}>
                {words('add')}
              </Button>
            </>
          )}
        </Form.List>
        <h3>{words('steps')}</h3>
        <Form.List name="steps">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key: row, name }) => (
                <div key={row} className="rt-recipe-line">
                  <Form.Item name={[name, 'text']} rules={needed}>
                    <Input.TextArea autoSize maxLength={500} aria-label={words('steps')} />
                  </Form.Item>
                  <Form.Item name={[name, 'picture']}>
                    <StepPicture />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('inventory.adjust.remove')}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
              <Button size="small" onClick={() => add({})}>
                {words('addStep')}
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item name="note" label={t('inventory.note')} className="rt-recipe-note">
          <Input maxLength={500} />
        </Form.Item>
        <div className="rt-adjust-foot">
          <span className="rt-muted">{words('about')}</span>
          <span className="rt-spring" />
          <Button type="primary" htmlType="submit" loading={busy}>
            {words('save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** A picture of a step, kept as soon as it is chosen. */
function StepPicture({ value, onChange }: { value?: string; onChange?: (file?: string) => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  async function keep(file: File) {
    const body = new FormData();
    body.append('file', file);
    try {
      onChange?.((await api.post<{ id: string }>(picturesPath, body)).id);
    } catch (thrown) {
      const problem = problemOf(thrown);
      void message.error(problem.errors?.[0]?.detail ?? problem.title);
    }
  }
  return (
    <span className="rt-step-picture">
      {value && (
        <img src={`${picturesPath}/${value}`} alt={t('inventory.assembly.recipes.picture')} />
      )}
      <Upload
        accept="image/png,image/jpeg"
        showUploadList={false}
        beforeUpload={(file) => {
          void keep(file);
          return false;
        }}
      >
        <Button size="small">{t('inventory.assembly.recipes.addPicture')}</Button>
      </Upload>
    </span>
  );
}
