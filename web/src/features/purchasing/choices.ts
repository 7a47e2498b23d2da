import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export type Choice = Schema<'purchasing.ChoiceController.DepartmentChoice'>;
type SupplierRow = Schema<'parties.PartyRow'>;
type SkuRow = Schema<'catalog.SkuRow'>;

/** What an order or an agreement may be in. */
export const currencies = ['CNY', 'USD', 'EUR', 'JPY', 'HKD', 'GBP'];

const none: Choice[] = [];

/** Departments to choose from. */
export function useDepartments(): Choice[] {
  const { data } = useQuery({
    queryKey: ['purchasing', 'departments'],
    queryFn: () => api.get<Choice[]>('/api/purchasing/departments'),
    staleTime: 5 * 60_000,
  });
  return data ?? none;
}

/** Suppliers found by words, initials or code. */
export function useSuppliers(typed: string) {
  return useQuery({
    queryKey: ['purchasing', 'suppliers', typed],
    queryFn: async ({ signal }) =>
      (
        await api.get<Page<SupplierRow>>('/api/parties/suppliers', {
          query: { q: typed, active: true, limit: 20 },
          signal,
        })
      ).items,
    placeholderData: (before) => before,
  });
}

/** Goods found by words, initials, code or barcode. */
export const findGoods = async (typed: string, signal?: AbortSignal) =>
  (
    await api.get<Page<SkuRow>>('/api/catalog/skus', {
      query: { q: typed, active: true, limit: 20 },
      signal,
    })
  ).items.filter(({ kit }) => !kit);
