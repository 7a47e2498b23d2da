import { useCallback } from 'react';
import { useI18n } from '@/i18n';
import { useReasons, useWarehouses, type Place } from './model';

/** What people call places, warehouses and reasons. */
export function useNames() {
  const { t, pick } = useI18n();
  const { data: warehouses } = useWarehouses();
  const { data: reasons } = useReasons();

  const warehouse = useCallback(
    (id: string | null | undefined) => {
      const found = warehouses?.find((one) => one.id === id);
      return found ? pick({ zh: found.nameZh, en: found.nameEn }) : '—';
    },
    [warehouses, pick],
  );

  const place = useCallback(
    (one: Place) =>
      one.kind === 'bin'
        ? `${warehouse(one.warehouse)} ${one.code}`
        : t(`inventory.place.${one.kind}`),
    [warehouse, t],
  );

  const reason = useCallback(
    (code: string) => {
      const found = reasons?.find((one) => one.code === code);
      if (found) return pick({ zh: found.nameZh, en: found.nameEn });
      const key = `inventory.reason.${code}`;
      const text = t(key);
      return text === key ? code : text;
    },
    [reasons, pick, t],
  );

  return { warehouses: warehouses ?? [], warehouse, place, reason, reasons: reasons ?? [] };
}
