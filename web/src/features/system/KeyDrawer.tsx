import { Button, DatePicker, Drawer, Form, Input, Modal, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { PermissionChoice } from './PermissionChoice';
import { usePermissions } from './queries';
import { useCommand } from './useCommand';

interface Draft {
  name: string;
  scopes: string[];
  expiresAt?: Dayjs | null;
}

interface KeyDrawerProps {
  onClose: () => void;
  onMade: (secret: string) => void;
}

/** A key gets some of one's own rights, and better an end. */
export function KeyDrawer({ onClose, onMade }: KeyDrawerProps) {
  const { t } = useI18n();
  const can = useCan();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const permissions = (usePermissions().data ?? []).filter(({ code }) => can(code));
  const required = (message: string) => [{ required: true, message }];

  async function make({ name, scopes, expiresAt }: Draft) {
    const body = { name, scopes, expiresAt: expiresAt?.endOf('day').toISOString() ?? null };
    const done = await run(async () => {
      const made = await api.post<{ secret: string }>('/api/identity/api-keys', body);
      onMade(made.secret);
    });
    if (done) onClose();
  }

  return (
    <Drawer
      open
      title={t('system.keys.new')}
      onClose={onClose}
      size={560}
      footer={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t('system.keys.make')}
        </Button>
      }
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ scopes: [], expiresAt: dayjs().add(1, 'year') }}
        onFinish={(draft) => void make(draft)}
      >
        <Form.Item
          name="name"
          label={t('system.keys.name')}
          extra={t('system.keys.nameHint')}
          rules={required(t('system.required'))}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item
          name="expiresAt"
          label={t('system.keys.expiresAt')}
          extra={t('system.keys.expiryHint')}
        >
          <DatePicker minDate={dayjs().add(1, 'day')} />
        </Form.Item>
        <Form.Item
          name="scopes"
          label={t('system.keys.scopes')}
          rules={[{ required: true, type: 'array', min: 1, message: t('system.required') }]}
        >
          <PermissionChoice permissions={permissions} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

interface MadeKeyProps {
  secret: string;
  onClose: () => void;
}

/** The whole key, this once: closing takes it out of the page. */
export function MadeKey({ secret, onClose }: MadeKeyProps) {
  const { t } = useI18n();
  return (
    <Modal
      open
      title={t('system.keys.made')}
      onOk={onClose}
      onCancel={onClose}
      footer={(_, { OkBtn }) => <OkBtn />}
      okText={t('system.keys.kept')}
    >
      <p>{t('system.keys.once')}</p>
      <Typography.Paragraph className="rt-secret" copyable={{ text: secret }}>
        <code>{secret}</code>
      </Typography.Paragraph>
      <p className="rt-muted">{t('system.keys.header')}</p>
    </Modal>
  );
}
