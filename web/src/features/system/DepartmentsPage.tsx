import { Button, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { DepartmentDrawer } from './DepartmentDrawer';
import { useChart, useDepartments } from './queries';
import { Substitutes } from './Substitutes';
import { treeOf } from './tree';
import type { Department } from './types';
import './system.css';

/** Where people sit, whom they report to, and who stands in for whom. */
export default function DepartmentsPage() {
  const { t } = useI18n();
  const can = useCan();
  const departments = useDepartments();
  const chart = useChart();
  const [editing, setEditing] = useState<Department | 'new' | null>(null);
  const known = useMemo(() => departments.data ?? [], [departments.data]);
  const names = new Map(known.map(({ id, name }) => [id, name]));

  const tree = treeOf(
    known.map(({ id, parent }) => ({ id, above: parent })),
    (id) => {
      const department = known.find((one) => one.id === id);
      return department ? (
        <span className="rt-tree-row">
          <strong>{department.name}</strong>
          <span className="rt-muted">{department.code}</span>
          <span className="rt-muted">
            {t('system.departments.people', { n: department.people })}
          </span>
          {!department.active && <span className="rt-muted">{t('system.departments.closed')}</span>}
          {can('identity.edit') && (
            <Button type="link" size="small" onClick={() => setEditing(department)}>
              {t('system.edit')}
            </Button>
          )}
        </span>
      ) : null;
    },
  );
  const people = chart.data ?? [];
  const superiors = treeOf(
    people.map(({ id, superior }) => ({ id, above: superior })),
    (id) => {
      const person = people.find((one) => one.id === id);
      return person ? (
        <span className="rt-tree-row">
          <strong>{person.name}</strong>
          <span className="rt-muted">{person.username}</span>
          <span className="rt-muted">{names.get(person.department ?? '') ?? ''}</span>
        </span>
      ) : null;
    },
  );

  return (
    <section className="rt-system">
      <header className="rt-page-head">
        <h1>{t('system.departments.title')}</h1>
        <span className="rt-spring" />
        {can('identity.edit') && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('system.departments.new')}
          </Button>
        )}
      </header>
      <Refusal
        error={departments.error ?? chart.error}
        onRetry={() => void Promise.all([departments.refetch(), chart.refetch()])}
      />
      <div className="rt-system-columns">
        <section className="rt-card">
          <h2>{t('system.departments.tree')}</h2>
          {tree.length > 0 ? (
            <Tree treeData={tree} defaultExpandAll selectable={false} showLine />
          ) : (
            <p className="rt-muted">{t('system.departments.empty')}</p>
          )}
        </section>
        <section className="rt-card">
          <h2>{t('system.departments.chart')}</h2>
          <p className="rt-muted">{t('system.departments.chartHint')}</p>
          {superiors.length > 0 && (
            <Tree treeData={superiors} defaultExpandAll selectable={false} showLine />
          )}
        </section>
      </div>
      <Substitutes people={people} />
      {editing && (
        <DepartmentDrawer
          department={editing === 'new' ? null : editing}
          all={known}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}
