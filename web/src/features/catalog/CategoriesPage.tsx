import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import { useCategories } from './catalog';
import { CategoryDrawer } from './CategoryDrawer';
import { activityOf, type Category } from './model';
import { branches } from './tree';
import '@/ui/worklist/worklist.css';
import './catalog.css';

/** The tree of categories, with how many goods stand in each. */
export default function CategoriesPage() {
  const { t, fmt, lang } = useI18n();
  const mayEdit = useCan()('catalog.edit');
  const answer = useCategories();
  const [editing, setEditing] = useState<Category | 'new' | null>(null);
  useKeys(
    [{ keys: 'KeyN', label: t('catalog.newCategory'), run: () => setEditing('new') }],
    mayEdit,
  );
  if (answer.error) return <Refusal error={answer.error} onRetry={() => void answer.refetch()} />;
  const tree = branches(answer.data ?? []);
  return (
    <section className="rt-worklist">
      <header className="rt-page-head">
        <h1>{t('catalog.categories')}</h1>
        <span className="rt-spring" />
        {mayEdit && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('catalog.newCategory')} <kbd>N</kbd>
          </Button>
        )}
      </header>
      {answer.isPending && <Skeleton active />}
      {answer.data && tree.length === 0 && (
        <div className="rt-empty">
          <p>{t('catalog.noCategories')}</p>
        </div>
      )}
      {tree.length > 0 && (
        <table className="rt-category-table">
          <thead>
            <tr>
              <th>{t('catalog.name')}</th>
              <th>{t('catalog.code')}</th>
              <th className="rt-number">{t('catalog.skus')}</th>
              <th>{t('catalog.status')}</th>
            </tr>
          </thead>
          <tbody>
            {tree.map((category) => (
              <tr key={category.id}>
                <td>
                  <span className={`rt-category-depth-${Math.min(category.depth, 5)}`} />
                  <button
                    type="button"
                    className="rt-category-name"
                    onClick={() => setEditing(category)}
                  >
                    {(lang === 'en' && category.nameEn) || category.name}
                  </button>
                </td>
                <td>{category.code}</td>
                <td className="rt-number">
                  <Link to={`/catalog/skus?view=all&category=${category.id}`}>
                    {fmt.integer(category.skus)}
                  </Link>
                </td>
                <td>
                  <StatusTag status={activityOf(category.active)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editing && (
        <CategoryDrawer
          key={editing === 'new' ? 'new' : editing.id}
          category={editing === 'new' ? undefined : editing}
          all={answer.data ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
