import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export type BudgetLine = Schema<'budget.BudgetLine'>;
export type Budget = BudgetLine['budget'];
export type BudgetEntry = Schema<'budget.BudgetEntryView'>;
export type BudgetPart = Schema<'budget.BudgetPart'>;
export type BudgetDepartment = Schema<'budget.BudgetController.Department'>;

export type Adjustment = Schema<'budget.BudgetAdjustmentView'>;

export const budgetsPath = '/api/budgets';

/** The departments whose budgets I may see. */
export function useBudgetDepartments() {
  return useQuery({
    queryKey: ['budget', 'departments'],
    queryFn: () => api.get<BudgetDepartment[]>(`${budgetsPath}/departments`),
    staleTime: 60_000,
  });
}

/** What changed a budget, the newest first; only documents of one department where it is named. */
export function useEntries(id: string, department?: string) {
  return useQuery({
    queryKey: ['budget', 'entries', id, department ?? ''],
    queryFn: () =>
      api.get<Page<BudgetEntry>>(`${budgetsPath}/${id}/entries`, {
        query: { limit: 50, ...(department && { department }) },
      }),
  });
}

/** Who takes how much of a budget: its own department, then those below. */
export function useParts(id: string) {
  return useQuery({
    queryKey: ['budget', 'parts', id],
    queryFn: () => api.get<BudgetPart[]>(`${budgetsPath}/${id}/parts`),
  });
}

/** What was asked for of a budget, the newest first. */
export function useAdjustments(id: string) {
  return useQuery({
    queryKey: ['budget', 'adjustments', id],
    queryFn: () =>
      api.get<Page<Adjustment>>(`${budgetsPath}/${id}/adjustments`, { query: { limit: 50 } }),
  });
}

/** The budgets in force on a day, the most used first. */
export function useBudgetsOn(day: string, period: string) {
  return useQuery({
    queryKey: ['budget', 'on', day, period],
    queryFn: () =>
      api.get<Page<BudgetLine>>(budgetsPath, {
        query: { on: day, period, sort: '-used', limit: 12 },
      }),
  });
}

/** How much of a budget is promised or spent; null where the budget is nothing. */
export function usedRatio({ amount, committed, spent }: Budget): number | null {
  const whole = Number(amount.amount);
  return whole > 0 ? (Number(committed.amount) + Number(spent.amount)) / whole : null;
}

/** 2026年第4季度, 2026-11. */
export function periodText(key: Budget['key'], zh: boolean): string {
  const [year = '', month = '1'] = key.startsOn.split('-');
  if (key.period === 'month') return zh ? `${year}年${Number(month)}月` : `${year}-${month}`;
  const quarter = Math.floor((Number(month) + 2) / 3);
  return zh ? `${year}年第${quarter}季度` : `${year} Q${quarter}`;
}
