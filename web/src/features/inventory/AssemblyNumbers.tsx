import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { serialStates } from '@/ui/serialStates';
import { StatusTag } from '@/ui/StatusTag';
import type { AssemblyWhole } from './assembly';
import { Lines } from './Lines';
import { serialPage } from './serials';

/** The pieces that were reported on an assembly order by number: what was made, built in, taken out or broke. */
export function AssemblyNumbers({ pieces }: { pieces: AssemblyWhole['numbers']['pieces'] }) {
  const { t } = useI18n();
  if (pieces.length === 0) return <p className="rt-muted">{t('inventory.pieces.none')}</p>;
  return (
    <Lines
      rows={pieces}
      rowKey={({ serial }) => serial.id}
      cells={({ serial, act }) => [
        serial.sku,
        <Link key="number" className="rt-number" to={serialPage(serial.id)}>
          {serial.number}
        </Link>,
        t(`inventory.serials.acts.${act}`),
        <StatusTag key="state" status={serialStates[serial.state]} />,
      ]}
    />
  );
}
