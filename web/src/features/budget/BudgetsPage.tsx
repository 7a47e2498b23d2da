import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { Money } from '@/ui/Money';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { BudgetChart } from './BudgetChart';
import { BudgetForm } from './BudgetForm';
import { BudgetPreview } from './BudgetPreview';
import { SevereLimit } from './SevereLimit';
import {
  budgetsPath,
  periodText,
  useBudgetDepartments,
  type Budget,
  type BudgetLine,
} from './model';
import { Standing, Used } from './Used';
import './budget.css';

/** What departments may spend, have promised and have spent. */
export default function BudgetsPage() {
  const { t, lang } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const { data: departments = [] } = useBudgetDepartments();
  const [opening, setOpening] = useState(false);
  const edits = can('budget.edit');
  useKeys([{ keys: 'KeyN', label: t('budget.new'), run: () => setOpening(true) }], edits);
  const money = (
    key: 'amount' | 'committed' | 'spent' | 'left' | 'forecast',
    own: Partial<WorklistColumn<BudgetLine>> = {},
  ): WorklistColumn<BudgetLine> => ({
    key,
    title: t(`budget.${key}`),
    width: 104,
    number: true,
    ...own,
    render: ({ budget }) => <Money value={budget[key]} bare />,
  });
  const columns: WorklistColumn<BudgetLine>[] = [
    {
      key: 'department',
      title: t('budget.department'),
      width: 88,
      grow: true,
      phone: 'title',
      render: ({ department }) => department,
    },
    {
      key: 'period',
      title: t('budget.period'),
      width: 112,
      sort: 'startsOn',
      render: ({ budget }) => periodText(budget.key, lang === 'zh'),
    },
    {
      key: 'category',
      title: t('budget.category'),
      width: 84,
      render: ({ budget }) => budget.key.category || t('budget.allCategories'),
    },
    {
      key: 'standing',
      title: t('budget.standing'),
      width: 92,
      phone: 'mark',
      render: ({ budget }) => <Standing budget={budget} />,
    },
    money('amount', { sort: 'amount' }),
    money('committed'),
    money('spent'),
    {
      key: 'below',
      title: t('budget.below'),
      width: 104,
      number: true,
      phone: 'hide',
      render: ({ budget }) =>
        Number(budget.below.amount) > 0 ? <Money value={budget.below} bare /> : '—',
    },
    money('left'),
    {
      key: 'used',
      title: t('budget.used'),
      width: 132,
      sort: 'used',
      render: ({ budget }) => <Used budget={budget} />,
    },
    money('forecast'),
  ];
  const day = companyDay();
  const views: WorklistView[] = [
    {
      key: 'quarter',
      label: t('budget.view.quarter'),
      filters: { on: [day], period: ['quarter'] },
    },
    { key: 'month', label: t('budget.view.month'), filters: { on: [day], period: ['month'] } },
    { key: 'passed', label: t('budget.view.passed'), filters: { passed: ['true'] } },
    { key: 'all', label: t('budget.view.all') },
  ];
  return (
    <>
      <Worklist<BudgetLine>
        id="budget.budgets"
        title={t('budget.title')}
        source={budgetsPath}
        rowKey={({ budget }) => budget.id}
        columns={columns}
        views={views}
        filters={[
          {
            key: 'department',
            label: t('budget.department'),
            kind: 'choice',
            primary: true,
            options: departments.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            key: 'period',
            label: t('budget.kind'),
            kind: 'choice',
            options: (['month', 'quarter'] as Budget['key']['period'][]).map((period) => ({
              value: period,
              label: t(`budget.${period}`),
            })),
          },
          { key: 'category', label: t('budget.category'), kind: 'text' },
        ]}
        defaultSort="-startsOn"
        searchHint={t('budget.search')}
        preview={(line) => <BudgetPreview line={line} />}
        previewTitle={(line) => line.department}
        exportPath={`${budgetsPath}/export`}
        banner={
          <BudgetChart
            onDrill={({ budget }) =>
              void navigate(
                `/budgets?department=${budget.key.department}&category=${encodeURIComponent(budget.key.category)}`,
              )
            }
          />
        }
        toolbar={
          <>
            <SevereLimit mayEdit={edits} />
            {edits && (
              <Button onClick={() => void navigate('/imports/new/budgets')}>
                {t('budget.import')}
              </Button>
            )}
            {edits && (
              <Button type="primary" onClick={() => setOpening(true)}>
                {t('budget.new')} <kbd>N</kbd>
              </Button>
            )}
          </>
        }
        empty={{ text: t('budget.empty') }}
      />
      {opening && <BudgetForm departments={departments} onClose={() => setOpening(false)} />}
    </>
  );
}
