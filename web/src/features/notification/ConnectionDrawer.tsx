import { Button, Drawer, Form, Input, Segmented, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Connection, Provider } from './model';
import { usePreferences } from './queries';
import { useCommand } from './useCommand';

interface Draft {
  name: string;
  settings: Record<string, string>;
  secrets: Record<string, string>;
  kinds: string[];
  language: 'zh' | 'en';
}

interface ConnectionDrawerProps {
  provider: Provider;
  connection?: Connection;
  onClose: () => void;
}

/** What a provider wants to know. A secret that is there is not shown; left empty, it stays. */
export function ConnectionDrawer({ provider, connection, onClose }: ConnectionDrawerProps) {
  const { t, pick } = useI18n();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const kinds = usePreferences().data?.kinds ?? [];
  const group = provider.channel === 'group';

  async function save(draft: Draft) {
    const body = {
      ...draft,
      provider: provider.provider,
      kinds: group ? draft.kinds : [],
      language: group ? draft.language : 'zh',
    };
    const done = await run(async (idempotencyKey) => {
      if (connection)
        await api.put(
          `/api/notification/connections/${connection.id}`,
          { revision: connection.revision, connection: body },
          { idempotencyKey },
        );
      else await api.post('/api/notification/connections', body, { idempotencyKey });
      return true;
    });
    if (done) onClose();
  }

  return (
    <Drawer
      open
      title={connection ? connection.name : pick(provider.label)}
      onClose={onClose}
      size={480}
      footer={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t('notification.save')}
        </Button>
      }
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        autoComplete="off"
        initialValues={{
          name: connection?.name ?? pick(provider.label),
          settings:
            connection?.settings ??
            Object.fromEntries(provider.fields.map((field) => [field.key, field.initial])),
          secrets: {},
          kinds: connection?.kinds ?? [],
          language: connection?.language ?? 'zh',
        }}
        onFinish={(draft) => void save(draft)}
      >
        <Form.Item
          name="name"
          label={t('notification.channels.name')}
          rules={[{ required: true, message: t('notification.required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        {provider.fields.map((field) => {
          const there = connection?.secretsSet.includes(field.key) ?? false;
          return (
            <Form.Item
              key={field.key}
              name={[field.secret ? 'secrets' : 'settings', field.key]}
              label={pick(field.label)}
              rules={[{ required: field.required && !there, message: t('notification.required') }]}
            >
              {field.secret ? (
                <Input.Password
                  autoComplete="new-password"
                  placeholder={there ? t('notification.channels.kept') : undefined}
                />
              ) : (
                <Input />
              )}
            </Form.Item>
          );
        })}
        {group && (
          <>
            <Form.Item name="kinds" label={t('notification.channels.kinds')}>
              <Select
                mode="multiple"
                optionFilterProp="label"
                options={kinds.map((one) => ({ value: one.kind, label: pick(one.label) }))}
              />
            </Form.Item>
            <Form.Item name="language" label={t('notification.language')}>
              <Segmented
                options={[
                  { value: 'zh', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
              />
            </Form.Item>
          </>
        )}
      </Form>
      <p className="rt-muted">{t('notification.channels.sealed')}</p>
    </Drawer>
  );
}
