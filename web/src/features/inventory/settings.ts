import { api } from '@/api/client';

export interface QuotaLine {
  quota: {
    id: string;
    shop: string;
    warehouse: string;
    sku: string;
    quantity: string;
    used: string;
    createdAt: string;
  };
  name: string;
  unused: string;
  promisable: string;
}

export interface BufferLine {
  warehouse: string;
  sku: string;
  name: string;
  quantity: string;
  available: string;
}

export const saveBuffer = (warehouse: string, sku: string, quantity: string) =>
  api.put('/api/inventory/buffers', { buffers: [{ warehouse, sku, quantity }] });
