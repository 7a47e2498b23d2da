import type { Answered, Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type SkuRow = Schema<'catalog.SkuRow'>;
export type Sku = Answered<Schema<'catalog.SkuView'>>;
/** What can be said of an item; sent as a whole, answered as a whole. */
export type SkuContent = Sku['content'];
export type SkuFlags = SkuContent['flags'];
export type Category = Schema<'catalog.CategoryView'>;

export const activity: StatusMap<'active' | 'inactive'> = {
  active: { tone: 'ok', zh: '在用', en: 'Active' },
  inactive: { tone: 'closed', zh: '停用', en: 'Inactive' },
};
export const activityOf = (active: boolean) => (active ? activity.active : activity.inactive);
