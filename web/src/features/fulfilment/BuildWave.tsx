import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { buildWave, useWarehouses } from './fulfilment';
import { WaveFields } from './WaveFields';
import type { WaveContents } from './model';

interface Values {
  warehouse: string;
  contents: WaveContents;
  picking: 'cluster' | 'sort';
  carrier?: string;
  zone?: string;
  cutOff?: string;
  mostParcels: number;
}

interface BuildWaveProps {
  onClose: () => void;
  onBuilt: (id: string) => void;
}

/** Builds a wave by hand. */
export function BuildWave({ onClose, onBuilt }: BuildWaveProps) {
  const { t } = useI18n();
  const { data: warehouses } = useWarehouses();
  const first = warehouses?.find(({ active }) => active)?.id;

  async function build(values: Values) {
    const { id } = await buildWave({
      ...values,
      carrier: values.carrier ?? null,
      zone: values.zone ?? null,
      cutOff: values.cutOff || null,
    });
    onBuilt(id);
  }

  return (
    <FormDialog<Values>
      title={t('fulfilment.build')}
      ok={t('fulfilment.build')}
      initialValues={{ warehouse: first, contents: 'any', picking: 'cluster', mostParcels: 200 }}
      onSend={build}
      onClose={onClose}
    >
      <WaveFields />
    </FormDialog>
  );
}
