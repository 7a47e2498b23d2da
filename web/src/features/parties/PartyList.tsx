import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { useKeys } from '@/ui/useKeys';
import type { FilterDef, WorklistAction, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Kind, PartyRow } from './model';
import { partiesPage, partiesPath, partyPage, setActiveAt } from './parties';
import { PartyPreview } from './PartyPreview';
import { usePartyColumns } from './usePartyColumns';
import './parties.css';

/** Suppliers, customers or partners: found by name, initials or code, judged in the drawer. */
export function PartyList({ kind }: { kind: Kind }) {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const mayEdit = can('parties.edit');
  const page = partiesPage(kind);
  const create = () => void navigate(`${page}/new`);
  useKeys([{ keys: 'KeyN', label: t(`parties.${kind}.new`), run: create }], mayEdit);
  return (
    <Worklist<PartyRow>
      key={kind}
      id={`parties.${kind}`}
      title={t(`parties.${kind}.title`)}
      source={partiesPath(kind)}
      rowKey={(row) => row.id}
      columns={usePartyColumns(kind)}
      views={useViews(kind)}
      filters={useFilters(kind)}
      defaultSort="code"
      searchHint={t('parties.searchHint')}
      rowPath={(row) => partyPage(kind, row.id)}
      preview={(row) => <PartyPreview kind={kind} id={row.id} />}
      previewTitle={(row) => row.code}
      actions={useActions(kind)}
      toolbar={
        <>
          {can('parties.import') && (
            <Button
              icon={<ImportOutlined />}
              onClick={() => void navigate(`/imports/new/${kind}s`)}
            >
              {t('parties.import')}
            </Button>
          )}
          {mayEdit && (
            <Button type="primary" icon={<PlusOutlined />} onClick={create}>
              {t(`parties.${kind}.new`)} <kbd>N</kbd>
            </Button>
          )}
        </>
      }
      exportPath={`${partiesPath(kind)}/export`}
      empty={{
        text: t(`parties.${kind}.empty`),
      }}
    />
  );
}

function useViews(kind: Kind): WorklistView[] {
  const { t } = useI18n();
  const [soon] = useState(inAMonth);
  return useMemo<WorklistView[]>(() => {
    const ending: WorklistView = {
      key: 'ending',
      label: t('parties.view.ending'),
      filters: { expiringBy: [soon], active: ['true'] },
    };
    return [
      { key: 'active', label: t('parties.view.active'), filters: { active: ['true'] } },
      ...(kind === 'supplier' ? [ending] : []),
      { key: 'inactive', label: t('parties.view.inactive'), filters: { active: ['false'] } },
      { key: 'all', label: t('parties.view.all') },
    ];
  }, [t, kind, soon]);
}

const inAMonth = () => companyDay(30);

function useFilters(kind: Kind): FilterDef[] {
  const { t } = useI18n();
  return useMemo<FilterDef[]>(
    () =>
      kind === 'partner'
        ? [
            {
              key: 'role',
              label: t('parties.role'),
              kind: 'choice',
              primary: true,
              options: ['channel', 'trader', 'distributor'].map((value) => ({
                value,
                label: t(`parties.roles.${value}`),
              })),
            },
          ]
        : [],
    [t, kind],
  );
}

function useActions(kind: Kind): WorklistAction<PartyRow>[] {
  const { t } = useI18n();
  return useMemo<WorklistAction<PartyRow>[]>(() => {
    const each = async (rows: PartyRow[], active: boolean) => {
      for (const row of rows)
        if (row.active !== active) await setActiveAt(partiesPath(kind), row, active);
    };
    return [
      {
        key: 'deactivate',
        label: t('parties.deactivate'),
        permission: 'parties.edit',
        refuses: (rows) => (rows.some((row) => row.active) ? null : t('parties.alreadyInactive')),
        run: ({ rows }) => each(rows, false),
      },
      {
        key: 'activate',
        label: t('parties.activate'),
        permission: 'parties.edit',
        refuses: (rows) => (rows.some((row) => !row.active) ? null : t('parties.alreadyActive')),
        run: ({ rows }) => each(rows, true),
      },
    ];
  }, [t, kind]);
}
