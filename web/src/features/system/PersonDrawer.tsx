import { Button, Drawer, Form, Input, Select } from 'antd';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';
import { useChart, useDepartments, useNamed, useRoles } from './queries';
import type { Person } from './types';
import { useCommand } from './useCommand';

interface Draft {
  username: string;
  name: string;
  phone?: string;
  email?: string;
  department?: string;
  superior?: string;
  roles?: string[];
}

interface PersonDrawerProps {
  /** Nobody yet: a new one. */
  person: Person | null;
  onClose: () => void;
  onMade: (person: Person) => void;
}

/** Everything an administrator writes about a person. */
export function PersonDrawer({ person, onClose, onMade }: PersonDrawerProps) {
  const { t } = useI18n();
  const phone = usePhone();
  const named = useNamed();
  const [form] = Form.useForm<Draft>();
  const { busy, error, run } = useCommand(form);
  const roles = (useRoles().data ?? []).filter(({ active }) => active);
  const departments = (useDepartments().data ?? []).filter(({ active }) => active);
  const others = (useChart().data ?? []).filter(({ id }) => id !== person?.id);

  async function save(draft: Draft) {
    const body = {
      ...draft,
      department: draft.department ?? null,
      superior: draft.superior ?? null,
      roles: draft.roles ?? [],
    };
    const done = await run(async (idempotencyKey) => {
      if (person) {
        const change = { ...body, revision: person.revision };
        await api.put(`/api/identity/people/${person.id}`, change, { idempotencyKey });
      } else {
        onMade(await api.post<Person>('/api/identity/people', body, { idempotencyKey }));
      }
    });
    if (done) onClose();
  }

  const required = [{ required: true, whitespace: true, message: t('system.required') }];
  return (
    <Drawer
      open
      title={person ? t('system.person.edit', { name: person.name }) : t('system.person.new')}
      onClose={onClose}
      size={phone ? '90%' : 480}
      placement={phone ? 'bottom' : 'right'}
      footer={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t('system.save')}
        </Button>
      }
    >
      <Refusal error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={
          person
            ? { ...person, department: person.department?.id, superior: person.superior?.id }
            : undefined
        }
        onFinish={(draft) => void save(draft)}
      >
        <Form.Item name="name" label={t('system.people.name')} rules={required}>
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item
          name="username"
          label={t('system.people.username')}
          extra={person ? t('system.person.usernameStays') : t('system.person.usernameHint')}
          rules={required}
        >
          <Input disabled={person !== null} maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label={t('system.people.roles')}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={roles.map((role) => ({ value: role.code, label: named(role) }))}
          />
        </Form.Item>
        <Form.Item name="department" label={t('system.people.department')}>
          <Select
            allowClear
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="superior"
          label={t('system.people.superior')}
          extra={t('system.person.superiorHint')}
        >
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            options={others.map(({ id, name, username }) => ({
              value: id,
              label: `${name} (${username})`,
            }))}
          />
        </Form.Item>
        <Form.Item name="phone" label={t('system.people.phone')}>
          <Input inputMode="tel" maxLength={25} />
        </Form.Item>
        <Form.Item name="email" label={t('system.people.email')}>
          <Input inputMode="email" maxLength={200} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
