import { Button, Drawer, Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Department } from './types';
import { useCommand } from './useCommand';

interface DepartmentDrawerProps {
  department: Department | null;
  all: Department[];
  onClose: () => void;
}

/** A department's name and place; an empty one can be closed. */
export function DepartmentDrawer({ department, all, onClose }: DepartmentDrawerProps) {
  const { t } = useI18n();
  const [form] = Form.useForm<{ code: string; name: string; parent?: string }>();
  const { busy, error, run } = useCommand(form);
  const required = [{ required: true, whitespace: true, message: t('system.required') }];

  async function save(draft: { code: string; name: string; parent?: string }) {
    const body = { ...draft, parent: draft.parent ?? null };
    const done = await run((idempotencyKey) =>
      department
        ? api.put(`/api/identity/departments/${department.id}`, {
            ...body,
            revision: department.revision,
          })
        : api.post('/api/identity/departments', body, { idempotencyKey }),
    );
    if (done) onClose();
  }

  async function act(what: 'activate' | 'deactivate') {
    if (!department) return;
    const path = `/api/identity/departments/${department.id}/${what}`;
    if (await run(() => api.post(path, {}))) onClose();
  }

  return (
    <Drawer
      open
      title={department ? department.name : t('system.departments.new')}
      onClose={onClose}
      size={420}
      footer={
        <div className="rt-drawer-acts">
          {department && (
            <Button
              loading={busy}
              onClick={() => void act(department.active ? 'deactivate' : 'activate')}
            >
              {t(department.active ? 'system.departments.close' : 'system.departments.open')}
            </Button>
          )}
          <span className="rt-spring" />
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t('system.save')}
          </Button>
        </div>
      }
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={
          department
            ? {
                code: department.code,
                name: department.name,
                parent: department.parent ?? undefined,
              }
            : undefined
        }
        onFinish={(draft) => void save(draft)}
      >
        <Form.Item name="name" label={t('system.departments.name')} rules={required}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('system.departments.code')}
          extra={t('system.departments.codeHint')}
          rules={required}
        >
          <Input maxLength={40} disabled={department !== null} />
        </Form.Item>
        <Form.Item name="parent" label={t('system.departments.parent')}>
          <Select
            allowClear
            options={all
              .filter(({ id, active }) => active && id !== department?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
