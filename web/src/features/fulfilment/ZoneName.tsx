import { useI18n } from '@/i18n';
import { useZones, warehouseName } from './fulfilment';

interface ZoneNameProps {
  of: { warehouse: string; zone?: string | null };
}

/** The zone a wave or a rule is for. */
export function ZoneName({ of }: ZoneNameProps) {
  const { t, pick } = useI18n();
  const { data: zones } = useZones(of.zone ? of.warehouse : undefined);
  const zone = zones?.find((one) => one.id === of.zone);
  return zone ? `${zone.code} ${pick(warehouseName(zone))}` : t('fulfilment.anyZone');
}
