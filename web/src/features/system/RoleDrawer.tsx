import { Button, Drawer, Form, Input, Radio } from 'antd';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';
import { CeilingField } from './CeilingField';
import { PermissionChoice } from './PermissionChoice';
import { useNamed } from './queries';
import type { Ceiling, PermissionName, Role, Scope } from './types';
import { useCommand } from './useCommand';

interface Draft {
  code: string;
  nameZh: string;
  nameEn: string;
  dataScope: Scope;
  permissions: string[];
}

interface RoleDrawerProps {
  role: Role | null;
  permissions: PermissionName[];
  ceilings: Ceiling[];
  onClose: () => void;
}

const scopes: Scope[] = ['own', 'department', 'all'];

/** What a role is called, whose data it sees, what it may do, and up to which amount it decides. */
export function RoleDrawer({ role, permissions, ceilings, onClose }: RoleDrawerProps) {
  const { t } = useI18n();
  const phone = usePhone();
  const named = useNamed();
  const can = useCan()('identity.edit');
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const fixed = !can || role?.code === 'administrator';
  const required = [{ required: true, whitespace: true, message: t('system.required') }];

  async function save(draft: Draft) {
    const done = await run((idempotencyKey) =>
      role
        ? api.put(`/api/identity/roles/${role.code}`, { ...draft, revision: role.revision })
        : api.post('/api/identity/roles', draft, { idempotencyKey }),
    );
    if (done) onClose();
  }

  async function act(what: 'activate' | 'deactivate') {
    if (role && (await run(() => api.post(`/api/identity/roles/${role.code}/${what}`, {})))) {
      onClose();
    }
  }

  return (
    <Drawer
      open
      title={role ? named(role) : t('system.roles.new')}
      onClose={onClose}
      size={phone ? '90%' : 560}
      placement={phone ? 'bottom' : 'right'}
      footer={
        !fixed && (
          <div className="rt-drawer-acts">
            {role && !role.shipped && (
              <Button
                loading={busy}
                onClick={() => void act(role.active ? 'deactivate' : 'activate')}
              >
                {t(role.active ? 'system.roles.withdraw' : 'system.roles.restore')}
              </Button>
            )}
            <span className="rt-spring" />
            <Button type="primary" loading={busy} onClick={() => form.submit()}>
              {t('system.save')}
            </Button>
          </div>
        )
      }
    >
      <Refusal error={error} />
      {role?.code === 'administrator' && <p>{t('system.roles.administratorStays')}</p>}
      <Form
        form={form}
        layout="vertical"
        disabled={fixed}
        initialValues={role ?? { dataScope: 'own', permissions: [] }}
        onFinish={(draft) => void save(draft)}
      >
        <Form.Item name="nameZh" label={t('system.roles.nameZh')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('system.roles.nameEn')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('system.roles.code')}
          extra={t('system.departments.codeHint')}
          rules={required}
        >
          <Input maxLength={40} disabled={fixed || role !== null} />
        </Form.Item>
        <Form.Item name="dataScope" label={t('system.roles.scope')}>
          <Radio.Group
            options={scopes.map((scope) => ({ value: scope, label: t(`system.scopes.${scope}`) }))}
          />
        </Form.Item>
        <Form.Item name="permissions" label={t('system.roles.permissions')}>
          <PermissionChoice permissions={permissions} disabled={fixed} />
        </Form.Item>
      </Form>
      {role && can && (
        <CeilingField
          role={role.code}
          ceiling={ceilings.find((one) => one.role === role.code && one.currency === 'CNY')}
        />
      )}
    </Drawer>
  );
}
