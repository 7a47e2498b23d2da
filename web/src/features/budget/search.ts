import { lang } from '@/i18n';
import { searchList } from '@/ui/searchLists';
import { budgetsPath, periodText, type BudgetLine } from './model';

/** An adjustment by its number: its budget answers. */
export const findAdjustments = (text: string, signal: AbortSignal) =>
  /^BA-\d{8}-\d+$/i.test(text)
    ? searchList<BudgetLine>(
        {
          kind: { zh: '预算调整', en: 'Budget adjustments' },
          source: budgetsPath,
          label: () => text.toUpperCase(),
          detail: ({ department, budget }) =>
            `${department} ${periodText(budget.key, lang() === 'zh')}`,
          path: () => `/budgets?view=all&q=${encodeURIComponent(text)}`,
        },
        text,
        signal,
      )
    : Promise.resolve([]);
