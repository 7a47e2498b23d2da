import type { Schema } from '@/api/model';
import type { MoneyValue, QuantityValue } from '@/i18n/fmt';
import type { StatusMap } from '@/ui/tone';

export interface SkuFlags {
  regular: boolean;
  highValue: boolean;
  newUntil: string | null;
  newUntilReceived: boolean;
}
export type SkuRow = Schema<'catalog.SkuRow'>;
export interface SkuContent {
  name: string;
  nameEn: string;
  spec: string;
  category: string | null;
  uom: string;
  flags: SkuFlags;
  measures: {
    lotTracked: boolean;
    shelfLifeDays: number | null;
    weightGrams: string | null;
    volumeCm3: string | null;
  };
  price: MoneyValue | null;
  cost: MoneyValue | null;
  imageUrl: string;
  extra: Record<string, string>;
  barcodes: { code: string; uom: string }[];
  units: { uom: string; factor: string }[];
  components: { sku: string; quantity: QuantityValue }[];
}
export interface Sku {
  id: string;
  sku: string;
  active: boolean;
  version: number;
  content: SkuContent;
  isNew: boolean;
  categoryName: string;
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
}
export type Category = Schema<'catalog.CategoryView'>;

export const activity: StatusMap<'active' | 'inactive'> = {
  active: { tone: 'ok', zh: '在用', en: 'Active' },
  inactive: { tone: 'closed', zh: '停用', en: 'Inactive' },
};
export const activityOf = (active: boolean) => (active ? activity.active : activity.inactive);
