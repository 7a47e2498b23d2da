import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { activityOf, type Shop } from './model';
import { shopPage, shopsPath } from './parties';
import { usePlatforms } from './platforms';
import './parties.css';

/** The shops that orders come from. */
export default function ShopsPage() {
  const { t } = useI18n();
  const mayEdit = useCan()('parties.edit');
  const navigate = useNavigate();
  const platforms = usePlatforms();
  const create = () => void navigate('/parties/shops/new');
  useKeys([{ keys: 'KeyN', label: t('parties.shop.new'), run: create }], mayEdit);
  return (
    <Worklist<Shop>
      id="parties.shops"
      title={t('parties.shop.title')}
      source={shopsPath}
      rowKey={(row) => row.id}
      columns={useColumns()}
      views={useViews()}
      filters={[
        {
          key: 'platform',
          label: t('parties.platform'),
          kind: 'choice',
          primary: true,
          options: platforms,
        },
      ]}
      defaultSort="code"
      searchHint={t('parties.searchHint')}
      rowPath={(row) => shopPage(row.id)}
      toolbar={
        mayEdit && (
          <Button type="primary" icon={<PlusOutlined />} onClick={create}>
            {t('parties.shop.new')} <kbd>N</kbd>
          </Button>
        )
      }
      empty={{
        text: t('parties.shop.empty'),
      }}
    />
  );
}

function useViews(): WorklistView[] {
  const { t } = useI18n();
  return useMemo<WorklistView[]>(
    () => [
      { key: 'active', label: t('parties.view.active'), filters: { active: ['true'] } },
      { key: 'inactive', label: t('parties.view.inactive'), filters: { active: ['false'] } },
      { key: 'all', label: t('parties.view.all') },
    ],
    [t],
  );
}

function useColumns(): WorklistColumn<Shop>[] {
  const { t, fmt } = useI18n();
  const platforms = usePlatforms();
  return useMemo<WorklistColumn<Shop>[]>(() => {
    const yes = (flag: boolean) => (flag ? t('parties.yes') : t('parties.no'));
    return [
      {
        key: 'code',
        title: t('parties.code'),
        width: 112,
        sort: 'code',
        phone: 'title',
        render: (row) => row.code,
      },
      {
        key: 'name',
        title: t('parties.name'),
        width: 200,
        grow: true,
        sort: 'name',
        render: (row) => row.content.name,
      },
      {
        key: 'platform',
        title: t('parties.platform'),
        width: 112,
        render: ({ content }) =>
          platforms.find(({ value }) => value === content.platform)?.label ?? content.platform,
      },
      {
        key: 'currency',
        title: t('parties.currency'),
        width: 72,
        render: (row) => row.content.currency,
      },
      {
        key: 'split',
        title: t('parties.splitAllowed'),
        width: 88,
        render: (row) => yes(row.content.splitAllowed),
      },
      {
        key: 'same',
        title: t('parties.sameCodes'),
        width: 104,
        render: (row) => yes(row.content.sameCodes),
      },
      {
        key: 'mappings',
        title: t('parties.mappings'),
        width: 88,
        number: true,
        render: (row) => fmt.integer(row.mappings),
      },
      {
        key: 'status',
        title: t('parties.status'),
        width: 88,
        phone: 'mark',
        render: (row) => <StatusTag status={activityOf(row.active)} />,
      },
    ];
  }, [t, fmt, platforms]);
}
