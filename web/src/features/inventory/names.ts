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

  /** Whose goods lie in a warehouse; nothing where they are ours. */
  const owner = useCallback(
    (id: string | null | undefined) => {
      const whose = warehouses?.find((one) => one.id === id)?.owner;
      return owners?.find((one) => one.id === whose)?.name;
    },
    [warehouses, owners],
  );

  /** A warehouse, with its owner where that is somebody else. */
  const warehouse = useCallback(
    (id: string | null | undefined) => {
      const found = warehouses?.find((one) => one.id === id);
      if (!found) return '—';
      const name = pick({ zh: found.nameZh, en: found.nameEn });
      const whose = owner(id);
      return whose ? t('ui.owner.of', { name, owner: whose }) : name;
    },
    [warehouses, owner, pick, t],
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
    owner,
    warehouse,
    place,
    reason,
    reasons: reasons ?? [],
  };
}
