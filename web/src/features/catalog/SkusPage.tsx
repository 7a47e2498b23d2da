import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type {
  FilterDef,
  FilterValues,
  WorklistAction,
  WorklistColumn,
  WorklistView,
} from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { setSkuActive, skuPage, skusPath, useCategories } from './catalog';
import { Marks } from './Marks';
import { activityOf, type SkuRow } from './model';
import { SkuPreview } from './SkuPreview';
import { categoryOptions } from './tree';
import './catalog.css';

/** All goods: found by words, initials, code or barcode; judged in the drawer, edited on their page. */
export default function SkusPage() {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const mayEdit = can('catalog.edit');
  const create = () => void navigate('/catalog/skus/new');
  useKeys([{ keys: 'KeyN', label: t('catalog.new'), run: create }], mayEdit);
  return (
    <Worklist<SkuRow>
      id="catalog.skus"
      title={t('catalog.title')}
      source={skusPath}
      rowKey={(row) => row.id}
      columns={useColumns()}
      views={useViews()}
      filters={useFilters()}
      defaultSort="sku"
      searchHint={t('catalog.searchHint')}
      rowPath={(row) => skuPage(row.id)}
      preview={(row) => <SkuPreview row={row} />}
      previewTitle={(row) => row.sku}
      actions={useActions()}
      toolbar={
        <>
          {can('catalog.import') && (
            <Button
              icon={<ImportOutlined />}
              href="/imports/new/goods"
              onClick={(event) => {
                event.preventDefault();
                void navigate('/imports/new/goods');
              }}
            >
              {t('catalog.import')}
            </Button>
          )}
          {mayEdit && (
            <Button type="primary" icon={<PlusOutlined />} onClick={create}>
              {t('catalog.new')} <kbd>N</kbd>
            </Button>
          )}
        </>
      }
      exportPath={`${skusPath}/export`}
      empty={{ text: t('catalog.empty') }}
    />
  );
}

function useColumns(): WorklistColumn<SkuRow>[] {
  const { t, fmt } = useI18n();
  return useMemo(
    () => [
      {
        key: 'sku',
        title: t('catalog.sku'),
        width: 120,
        sort: 'sku',
        phone: 'title',
        render: (row) => row.sku,
      },
      {
        key: 'name',
        title: t('catalog.name'),
        width: 240,
        grow: true,
        phone: 'title',
        sort: 'name',
        render: (row) => row.name,
      },
      {
        key: 'nameEn',
        title: t('catalog.nameEn'),
        width: 180,
        hidden: true,
        render: (row) => row.nameEn,
      },
      {
        key: 'category',
        title: t('catalog.category'),
        width: 120,
        render: (row) => row.categoryName || '—',
      },
      { key: 'marks', title: t('catalog.marks'), width: 180, render: (row) => <Marks row={row} /> },
      { key: 'uom', title: t('catalog.uom'), width: 88, render: (row) => fmt.uom(row.uom) },
      {
        key: 'price',
        title: t('catalog.price'),
        width: 112,
        number: true,
        render: (row) => <Money value={row.price} />,
      },
      {
        key: 'status',
        title: t('catalog.status'),
        width: 88,
        phone: 'mark',
        render: (row) => <StatusTag status={activityOf(row.active)} />,
      },
      {
        key: 'updatedAt',
        title: t('catalog.updatedAt'),
        width: 112,
        sort: 'updatedAt',
        phone: 'hide',
        render: (row) => fmt.dateTime(row.updatedAt),
      },
    ],
    [t, fmt],
  );
}

function useViews(): WorklistView[] {
  const { t } = useI18n();
  return useMemo(() => {
    const view = (key: string, filters: FilterValues): WorklistView => ({
      key,
      label: t(`catalog.view.${key}`),
      filters,
    });
    const active = { active: ['true'] };
    return [
      view('active', active),
      view('new', { isNew: ['true'], ...active }),
      view('high', { highValue: ['true'], ...active }),
      view('kits', { kit: ['true'] }),
      view('inactive', { active: ['false'] }),
      view('all', {}),
    ];
  }, [t]);
}

function useFilters(): FilterDef[] {
  const { t } = useI18n();
  const categories = useCategories();
  return useMemo(() => {
    const options = [
      { value: 'true', label: t('catalog.yes') },
      { value: 'false', label: t('catalog.no') },
    ];
    return [
      {
        key: 'category',
        label: t('catalog.category'),
        kind: 'choice',
        primary: true,
        options: categoryOptions(categories.data ?? []),
      },
      { key: 'lotTracked', label: t('catalog.lotTracked'), kind: 'choice', options },
      { key: 'regular', label: t('catalog.regular'), kind: 'choice', options },
    ];
  }, [t, categories.data]);
}

function useActions(): WorklistAction<SkuRow>[] {
  const { t } = useI18n();
  return useMemo(() => {
    const each = (active: boolean) => async (rows: SkuRow[]) => {
      for (const row of rows) if (row.active !== active) await setSkuActive(row, active);
    };
    return [
      {
        key: 'labels',
        label: t('catalog.printLabels'),
        permission: 'fulfilment.pack',
        run: ({ rows }) => {
          const chosen = rows.map(({ sku }) => `sku=${encodeURIComponent(sku)}`).join('&');
          window.open(`/fulfilment/print?kind=sku&${chosen}`, '_blank', 'noopener');
        },
      },
      {
        key: 'deactivate',
        label: t('catalog.deactivate'),
        permission: 'catalog.edit',
        refuses: (rows) => (rows.some((row) => row.active) ? null : t('catalog.alreadyInactive')),
        run: ({ rows }) => each(false)(rows),
      },
      {
        key: 'activate',
        label: t('catalog.activate'),
        permission: 'catalog.edit',
        refuses: (rows) => (rows.some((row) => !row.active) ? null : t('catalog.alreadyActive')),
        run: ({ rows }) => each(true)(rows),
      },
    ];
  }, [t]);
}
