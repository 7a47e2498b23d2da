import { Button, Table } from 'antd';
import { Fragment, useMemo, useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ToneIcon } from '@/ui/tone';
import { byModule } from './permissions';
import { useCeilings, useNamed, usePermissions, useRoles } from './queries';
import { RoleDrawer } from './RoleDrawer';
import type { PermissionName, Role } from './types';
import './system.css';

interface Line {
  key: string;
  module?: string;
  permission?: PermissionName;
}

/** What each post may do, on one page: permissions down, roles across. */
export default function RolesPage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const named = useNamed();
  const roles = useRoles();
  const permissions = usePermissions();
  const ceilings = useCeilings();
  const [editing, setEditing] = useState<Role | 'new' | null>(null);
  const shown = (roles.data ?? []).filter(({ active }) => active);
  const withdrawn = (roles.data ?? []).filter(({ active }) => !active);
  const lines = useMemo<Line[]>(
    () =>
      byModule(permissions.data ?? []).flatMap(([module, own]) => [
        { key: module, module },
        ...own.map((permission) => ({ key: permission.code, permission })),
      ]),
    [permissions.data],
  );
  const ceilingOf = (role: Role) => {
    const own = (ceilings.data ?? []).filter((ceiling) => ceiling.role === role.code);
    return own.map(({ amount, currency }) =>
      amount === null ? t('system.roles.anyAmount', { currency }) : fmt.money({ amount, currency }),
    );
  };

  return (
    <section className="rt-system">
      <header className="rt-page-head">
        <h1>{t('system.roles.title')}</h1>
        <span className="rt-spring" />
        {can('identity.edit') && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('system.roles.new')}
          </Button>
        )}
      </header>
      <p className="rt-muted">{t('system.roles.intro')}</p>
      <Refusal
        error={roles.error ?? permissions.error ?? ceilings.error}
        onRetry={() =>
          void Promise.all([roles.refetch(), permissions.refetch(), ceilings.refetch()])
        }
      />
      <Table<Line>
        className="rt-matrix"
        size="small"
        rowKey="key"
        pagination={false}
        loading={roles.isPending || permissions.isPending}
        dataSource={lines}
        scroll={{ x: 168 + shown.length * 92 }}
        sticky
        rowClassName={(line) => (line.module ? 'rt-matrix-module' : '')}
        columns={[
          {
            title: t('system.roles.permission'),
            width: 168,
            fixed: 'left',
            render: (_, { module, permission }) =>
              permission ? named(permission) : t(`system.modules.${module ?? ''}`),
          },
          ...shown.map((role) => ({
            key: role.code,
            width: 92,
            align: 'center' as const,
            title: (
              <Button
                type="link"
                size="small"
                className="rt-matrix-role"
                onClick={() => setEditing(role)}
              >
                {named(role)}
              </Button>
            ),
            render: (_: unknown, { permission }: Line) =>
              permission && role.permissions.includes(permission.code) ? (
                <span role="img" aria-label={t('system.roles.allowed')} className="rt-matrix-yes">
                  <ToneIcon tone="ok" />
                </span>
              ) : null,
          })),
        ]}
        summary={() => (
          <>
            <SummaryRow label={t('system.roles.scope')} roles={shown}>
              {(role) => t(`system.scopes.${role.dataScope}`)}
            </SummaryRow>
            <SummaryRow label={t('system.roles.ceiling')} roles={shown}>
              {(role) => ceilingOf(role).map((text) => <div key={text}>{text}</div>)}
            </SummaryRow>
            <SummaryRow label={t('system.roles.people')} roles={shown}>
              {(role) => fmt.integer(role.people)}
            </SummaryRow>
          </>
        )}
      />
      {withdrawn.length > 0 && (
        <p>
          {t('system.roles.withdrawn')}{' '}
          {withdrawn.map((role) => (
            <Fragment key={role.code}>
              <Button type="link" size="small" onClick={() => setEditing(role)}>
                {named(role)}
              </Button>
            </Fragment>
          ))}
        </p>
      )}
      {editing && (
        <RoleDrawer
          role={editing === 'new' ? null : editing}
          permissions={permissions.data ?? []}
          ceilings={ceilings.data ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

interface SummaryRowProps {
  label: string;
  roles: Role[];
  children: (role: Role) => React.ReactNode;
}

function SummaryRow({ label, roles, children }: SummaryRowProps) {
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>{label}</Table.Summary.Cell>
      {roles.map((role, index) => (
        <Table.Summary.Cell key={role.code} index={index + 1} align="center">
          {children(role)}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  );
}
