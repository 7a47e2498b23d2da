import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type ListEntry = Schema<'sales.ListEntryController.EntryView'>;
export type Cause = Schema<'sales.ListEntryController.CauseView'>;
export const listsPath = '/api/sales/lists';
export const subjects = ['phone', 'address', 'buyer', 'sku'] as const;

export const endEntry = (id: string, reason: string) =>
  api.post(`${listsPath}/${id}/end`, { reason });

export const causes = () => api.get<Cause[]>(`${listsPath}/causes`);
