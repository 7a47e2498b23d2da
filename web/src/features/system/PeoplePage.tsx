import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { OneTimePassword, type GivenPassword } from './OneTimePassword';
import { PersonDrawer } from './PersonDrawer';
import { useDepartments, useNamed, useRoles } from './queries';
import { personState, personStates } from './status';
import type { Person } from './types';

const edit = 'identity.edit';

/** The people of the company: who they are, what they may do, whom they report to. */
export default function PeoplePage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const named = useNamed();
  const roles = useRoles().data ?? [];
  const departments = useDepartments().data ?? [];
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const roleName = (code: string) => {
    const role = roles.find((one) => one.code === code);
    return role ? named(role) : code;
  };
  const roleNames = (person: Person) => person.roles.map(roleName).join(' · ') || '—';

  const columns: WorklistColumn<Person>[] = [
    {
      key: 'name',
      title: t('system.people.name'),
      width: 140,
      sort: 'name',
      phone: 'title',
      render: (person) => person.name,
    },
    {
      key: 'username',
      title: t('system.people.username'),
      width: 160,
      sort: 'username',
      render: (person) => person.username,
    },
    {
      key: 'state',
      title: t('system.people.state'),
      width: 130,
      phone: 'mark',
      render: (person) => <StatusTag status={personStates[personState(person)]} />,
    },
    {
      key: 'department',
      title: t('system.people.department'),
      width: 120,
      render: (person) => person.department?.name ?? '—',
    },
    {
      key: 'superior',
      title: t('system.people.superior'),
      width: 120,
      render: (person) => person.superior?.name ?? '—',
    },
    { key: 'roles', title: t('system.people.roles'), width: 220, grow: true, render: roleNames },
    {
      key: 'phone',
      title: t('system.people.phone'),
      width: 140,
      hidden: true,
      render: (person) => person.phone || '—',
    },
    {
      key: 'createdAt',
      title: t('system.people.createdAt'),
      width: 150,
      hidden: true,
      sort: 'createdAt',
      render: (person) => fmt.dateTime(person.createdAt),
    },
  ];

  const one = (rows: Person[]) => (rows.length === 1 ? null : t('system.people.onlyOne'));
  const actions: WorklistAction<Person>[] = [
    {
      key: 'edit',
      label: t('system.people.edit'),
      keys: 'KeyE',
      primary: true,
      permission: edit,
      refuses: one,
      run: ({ rows }) => setEditing(rows[0] ?? null),
    },
    {
      key: 'password',
      label: t('system.people.password'),
      permission: edit,
      refuses: (rows) => one(rows) ?? (rows[0]?.demo ? t('system.people.demo') : null),
      run: async ({ rows }) => {
        const person = rows[0];
        if (person) setGiven(await giveOneTimePassword(person));
      },
    },
    {
      key: 'deactivate',
      label: t('system.people.deactivate'),
      permission: edit,
      refuses: (rows) =>
        rows.every(({ active }) => active) ? null : t('system.people.areInactive'),
      run: ({ rows }) => each(rows, 'deactivate'),
    },
    {
      key: 'activate',
      label: t('system.people.activate'),
      permission: edit,
      refuses: (rows) => (rows.some(({ active }) => active) ? t('system.people.areActive') : null),
      run: ({ rows }) => each(rows, 'activate'),
    },
  ];

  return (
    <>
      <Worklist<Person>
        id="system.people"
        title={t('system.people.title')}
        source="/api/identity/people"
        rowKey={(person) => person.id}
        columns={columns}
        defaultSort="name"
        searchHint={t('system.people.search')}
        views={[
          { key: 'active', label: t('system.people.views.active'), filters: { active: ['true'] } },
          {
            key: 'inactive',
            label: t('system.people.views.inactive'),
            filters: { active: ['false'] },
          },
          { key: 'all', label: t('system.people.views.all') },
        ]}
        filters={[
          {
            key: 'role',
            kind: 'choice',
            primary: true,
            label: t('system.people.roles'),
            options: roles.map((role) => ({ value: role.code, label: named(role) })),
          },
          {
            key: 'department',
            kind: 'choice',
            primary: true,
            label: t('system.people.department'),
            options: departments.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        actions={actions}
        preview={(person) => <PersonFacts person={person} roles={roleNames(person)} />}
        previewTitle={(person) => person.name}
        toolbar={
          can(edit) && (
            <Button type="primary" onClick={() => setEditing('new')}>
              {t('system.people.new')}
            </Button>
          )
        }
        empty={{ text: t('system.people.empty') }}
      />
      {editing && (
        <PersonDrawer
          person={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onMade={(person) => void giveOneTimePassword(person).then(setGiven)}
        />
      )}
      {given && <OneTimePassword given={given} onClose={() => setGiven(null)} />}
    </>
  );
}

async function giveOneTimePassword(person: Person): Promise<GivenPassword> {
  const made = await api.post<{ password: string; until: string }>(
    `/api/identity/people/${person.id}/one-time-password`,
    {},
  );
  return { ...made, name: person.name, username: person.username };
}

async function each(people: Person[], act: string): Promise<void> {
  for (const { id } of people) await api.post(`/api/identity/people/${id}/${act}`, {});
}

function PersonFacts({ person, roles }: { person: Person; roles: string }) {
  const { t, fmt } = useI18n();
  return (
    <>
      <StatusTag status={personStates[personState(person)]} />
      <Facts
        facts={[
          { label: t('system.people.username'), value: person.username },
          { label: t('system.people.roles'), value: roles },
          { label: t('system.people.department'), value: person.department?.name ?? '—' },
          { label: t('system.people.superior'), value: person.superior?.name ?? '—' },
          { label: t('system.people.phone'), value: person.phone || '—' },
          { label: t('system.people.email'), value: person.email || '—' },
          { label: t('system.people.createdAt'), value: fmt.dateTime(person.createdAt) },
        ]}
      />
    </>
  );
}
