import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '@/i18n';
import { api } from './client';
import type { Schema } from './model';
import type { Page } from './page';
import { isStatus } from './problem';

/** Something that waits for me, with its document and its deadline. */
export type MyTask = Schema<'tasks.TaskView'>;

export const titleOf = (task: MyTask): Bilingual => ({ zh: task.titleZh, en: task.titleEn });

/** The time allowed for it in all: its last quarter is when it is due soon. */
export const allowedSeconds = ({ openedAt, dueAt }: MyTask): number =>
  (Date.parse(dueAt) - Date.parse(openedAt)) / 1000;

const none: Page<MyTask> = { items: [], next: null, total: { value: 0, exact: true } };

/** A server without the module answers 404: then nothing waits. */
async function readTasks(): Promise<Page<MyTask>> {
  try {
    return await api.get<Page<MyTask>>('/api/tasks/mine', { query: { limit: 50, sort: 'dueAt' } });
  } catch (error) {
    if (isStatus(error, 404)) return none;
    throw error;
  }
}

export function useMyTasks() {
  return useQuery({ queryKey: ['tasks', 'mine'], queryFn: readTasks, refetchInterval: 30_000 });
}
