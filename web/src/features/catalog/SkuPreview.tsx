import { Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { useSku } from './catalog';
import { Marks } from './Marks';
import type { SkuRow } from './model';
import { useSkuFacts } from './useSkuFacts';

/** An item in the drawer: facts, barcodes, packings, parts. */
export function SkuPreview({ row }: { row: SkuRow }) {
  const { t, fmt } = useI18n();
  const answer = useSku(row.id);
  const facts = useSkuFacts();
  if (answer.error) return <Refusal error={answer.error} onRetry={() => void answer.refetch()} />;
  const sku = answer.data;
  if (!sku) return <Skeleton active />;
  const { content } = sku;
  return (
    <div className="rt-sku-preview">
      {content.imageUrl && <img src={content.imageUrl} alt="" />}
      <h2>{content.name}</h2>
      <p className="rt-muted">{[content.nameEn, content.spec].filter(Boolean).join(' · ')}</p>
      <Marks row={row} />
      <Facts facts={facts(sku)} />
      <Lines
        title={t('catalog.barcodes')}
        lines={content.barcodes.map(({ code, uom }) => [code, fmt.uom(uom)])}
      />
      <Lines
        title={t('catalog.units')}
        lines={content.units.map(({ uom, factor }) => [
          `1 ${fmt.uom(uom)}`,
          fmt.quantity({ amount: factor, uom: content.uom }),
        ])}
      />
      <Lines
        title={t('catalog.components')}
        lines={content.components.map(({ sku: part, quantity }) => [part, fmt.quantity(quantity)])}
      />
      <Lines title={t('catalog.extra')} lines={Object.entries(content.extra)} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: string[][] }) {
  if (lines.length === 0) return null;
  return (
    <section className="rt-sku-lines">
      <h3>{title}</h3>
      <ul>
        {lines.map(([left, right]) => (
          <li key={left}>
            <span>{left}</span>
            <span>{right}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
