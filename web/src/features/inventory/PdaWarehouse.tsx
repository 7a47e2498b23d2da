import { Select } from 'antd';
import { useI18n } from '@/i18n';
import { useStored } from '@/ui/stored';
import { useNames } from './names';

/** In which warehouse the person with the scanner stands; kept on the device. */
export function usePdaWarehouse(): [string | undefined, React.ReactNode] {
  const { t } = useI18n();
  const { warehouses, warehouse: nameOf } = useNames();
  const [chosen, choose] = useStored<string | null>('pda.warehouse', null);
  const at = warehouses.find(({ id }) => id === chosen)?.id ?? warehouses[0]?.id;
  const select = (
    <Select
      variant="borderless"
      aria-label={t('inventory.warehouse')}
      value={at}
      onChange={choose}
      options={warehouses.map((one) => ({
        value: one.id,
        label: nameOf(one.id),
      }))}
    />
  );
  return [at, select];
}
