import { Button, Form, Input, message } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { showInForm } from '@/ui/problemToForm';
import { useRefresh } from './fulfilment';
import { putPrefix, usePrefix } from './units';

/** With what the numbers of handling units begin. */
export function Gs1PrefixCard({
  may,
  onFailure,
}: {
  may: boolean;
  onFailure: (error: unknown) => void;
}) {
  const { t } = useI18n();
  const { data } = usePrefix();
  if (!data) return null;
  return (
    <>
      <header className="rt-page-head">
        <h2>{t('fulfilment.units.prefix.title')}</h2>
      </header>
      <p className="rt-muted">{t('fulfilment.units.prefix.help')}</p>
      <PrefixForm key={data.prefix} prefix={data.prefix} may={may} onFailure={onFailure} />
    </>
  );
}

function PrefixForm({
  prefix,
  may,
  onFailure,
}: {
  prefix: string | null;
  may: boolean;
  onFailure: (error: unknown) => void;
}) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [form] = Form.useForm<{ prefix: string }>();
  const [busy, setBusy] = useState(false);
  const [toast, holder] = message.useMessage();

  async function save(values: { prefix: string }) {
    setBusy(true);
    try {
      await putPrefix(values.prefix.trim() || null);
      void toast.success(t('fulfilment.units.prefix.saved'));
      await refresh();
    } catch (thrown) {
      if (!showInForm(form, problemOf(thrown))) onFailure(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form<{ prefix: string }>
      form={form}
      layout="inline"
      disabled={!may}
      initialValues={{ prefix: prefix ?? '' }}
      onFinish={(values) => void save(values)}
    >
      {holder}
      <Form.Item name="prefix" label={t('fulfilment.units.prefix.label')}>
        <Input maxLength={12} inputMode="numeric" />
      </Form.Item>
      {may && (
        <Button htmlType="submit" loading={busy}>
          {t('fulfilment.units.prefix.save')}
        </Button>
      )}
    </Form>
  );
}
