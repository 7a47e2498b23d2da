import { useCallback } from 'react';
import { useI18n } from '@/i18n';
import { useOwners } from '@/ui/owners/owners';
import { useReasons, useWarehouses, type Place } from './model';

/** What people call places, warehouses and reasons. */
export function useNames() {
  const { t, pick } = useI18n();
  const { data: warehouses } = useWarehouses();
  const { data: reasons } = useReasons();
  const { data: owners } = useOwners();

  const warehouse = useCallback(
    (id: string | null | undefined) => {
      const found = warehouses?.find((one) => one.id === id);
      if (!found) return '—';
      const name = pick({ zh: found.nameZh, en: found.nameEn });
      const owner = owners?.find((one) => one.id === found.owner);
      return owner ? t('ui.owner.of', { name, owner: owner.name }) : name;
    },
    [warehouses, owners, pick, t],
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

  return {
    warehouses: warehouses ?? [],
    owners: owners ?? [],
    warehouse,
    place,
    reason,
    reasons: reasons ?? [],
  };
}
