import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { StatusTag } from '@/ui/StatusTag';
import { useNow } from '@/ui/useNow';
import { useWho } from '@/ui/useWho';
import type { WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { KeyDrawer, MadeKey } from './KeyDrawer';
import { useNamed, usePermissions } from './queries';
import { keyState, keyStates } from './status';
import type { ApiKey } from './types';

/** Keys of programs: what each may do, when it was last used, and the way to end it. */
export default function ApiKeysPage() {
  const { t, fmt } = useI18n();
  const who = useWho();
  const named = useNamed();
  const now = useNow();
  const permissions = usePermissions().data ?? [];
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const scopeNames = (key: ApiKey) =>
    key.scopes
      .map((code) => permissions.find((one) => one.code === code))
      .flatMap((found) => (found ? [named(found)] : []))
      .join(' · ');
  const when = (instant: string | null) => (instant ? fmt.dateTime(instant) : '—');
  const tag = (key: ApiKey) => <StatusTag status={keyStates[keyState(key, now)]} />;

  const columns: WorklistColumn<ApiKey>[] = [
    {
      key: 'name',
      title: t('system.keys.name'),
      width: 180,
      sort: 'name',
      phone: 'title',
      render: (key) => key.name,
    },
    { key: 'state', title: t('system.people.state'), width: 120, phone: 'mark', render: tag },
    { key: 'scopes', title: t('system.keys.scopes'), width: 280, grow: true, render: scopeNames },
    {
      key: 'lastUsedAt',
      title: t('system.keys.lastUsedAt'),
      width: 150,
      render: (key) => when(key.lastUsedAt),
    },
    {
      key: 'expiresAt',
      title: t('system.keys.expiresAt'),
      width: 150,
      render: (key) => when(key.expiresAt),
    },
    {
      key: 'createdBy',
      title: t('system.keys.createdBy'),
      width: 120,
      render: (key) => who(key.createdBy),
    },
    {
      key: 'createdAt',
      title: t('system.people.createdAt'),
      width: 150,
      sort: 'createdAt',
      render: (key) => when(key.createdAt),
    },
  ];
  const actions: WorklistAction<ApiKey>[] = [
    {
      key: 'revoke',
      label: t('system.keys.revoke'),
      refuses: (keys) =>
        keys.some(({ revokedAt }) => revokedAt !== null) ? t('system.keys.isRevoked') : null,
      run: async ({ rows }) => {
        for (const { id } of rows) await api.post(`/api/identity/api-keys/${id}/revoke`, {});
      },
    },
  ];

  return (
    <>
      <Worklist<ApiKey>
        id="system.keys"
        title={t('system.keys.title')}
        source="/api/identity/api-keys"
        rowKey={(key) => key.id}
        columns={columns}
        defaultSort="-createdAt"
        searchHint={t('system.keys.search')}
        actions={actions}
        preview={(key) => (
          <>
            {tag(key)}
            <Facts
              facts={[
                { label: t('system.keys.scopes'), value: scopeNames(key) },
                { label: t('system.keys.createdBy'), value: who(key.createdBy) },
                { label: t('system.people.createdAt'), value: when(key.createdAt) },
                { label: t('system.keys.lastUsedAt'), value: when(key.lastUsedAt) },
                { label: t('system.keys.expiresAt'), value: when(key.expiresAt) },
                { label: t('system.keys.revokedAt'), value: when(key.revokedAt) },
              ]}
            />
          </>
        )}
        previewTitle={(key) => key.name}
        toolbar={
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('system.keys.new')}
          </Button>
        }
        empty={{ text: t('system.keys.empty') }}
      />
      {making && <KeyDrawer onClose={() => setMaking(false)} onMade={setSecret} />}
      {secret !== null && <MadeKey secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}
