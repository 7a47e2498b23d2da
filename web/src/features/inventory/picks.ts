import type { Schema } from '@/api/model';

export type PickSettingLine = Schema<'inventory.PickSettingLine'>;
export const pickSettingsPath = '/api/inventory/pick-settings';
