import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, message } from 'antd';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import { SettingTabs } from './SettingTabs';
import './inventory.css';

type CountSetting = Schema<'inventory.CountSetting'>;

const path = '/api/inventory/count-setting';

/** When a count needs a decision although no quantity differs. */
export default function CountSettingsPage() {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: ['inventory', 'count-setting'],
    queryFn: () => api.get<CountSetting>(path),
  });
  return (
    <section>
      <header className="rt-page-head">
        <h1>{t('inventory.settings.title')}</h1>
        <SettingTabs at="count" />
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      <p className="rt-muted">{t('inventory.settings.count.about')}</p>
      {data && <LimitForm key={data.revision} setting={data} />}
    </section>
  );
}

function LimitForm({ setting }: { setting: CountSetting }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const may = useCan()('inventory.settings');
  const [form] = Form.useForm<{ swapFrom: string }>();
  const { busy, error, send } = useSending(form);
  const [toast, holder] = message.useMessage();

  const save = ({ swapFrom }: { swapFrom: string }) =>
    send(async (idempotencyKey) => {
      const body = { swapFrom: swapFrom.trim(), revision: setting.revision };
      await api.put(path, body, { idempotencyKey });
      void toast.success(t('inventory.settings.count.saved'));
      await client.invalidateQueries({ queryKey: ['inventory', 'count-setting'] });
    });

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="rt-closing"
      disabled={!may}
      initialValues={{ swapFrom: setting.swapFrom }}
      onFinish={(values) => void save(values)}
    >
      {holder}
      <Refusal error={error} />
      <Form.Item
        name="swapFrom"
        label={t('inventory.settings.count.swapFrom')}
        extra={t('inventory.settings.count.swapAbout')}
        rules={[{ required: true, message: t('ui.required') }]}
      >
        <Input className="rt-number" inputMode="decimal" maxLength={12} suffix="CNY" />
      </Form.Item>
      {may && (
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('inventory.places.save')}
        </Button>
      )}
    </Form>
  );
}
