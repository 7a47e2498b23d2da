import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

type Department = Schema<'identity.DepartmentView'>;

const none: Department[] = [];

/** All departments; their names are for everyone. */
export function useDepartments(): Department[] {
  const { data } = useQuery({
    queryKey: ['performance', 'departments'],
    queryFn: () => api.get<Department[]>('/api/identity/departments'),
    staleTime: 5 * 60_000,
  });
  return data ?? none;
}

/** What a department is called; groups of customers and departments that are gone stand as they are. */
export function useDepartmentName(): (code: string) => string {
  const all = useDepartments();
  return useCallback((code: string) => all.find((one) => one.code === code)?.name ?? code, [all]);
}
