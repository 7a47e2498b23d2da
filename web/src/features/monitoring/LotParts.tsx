import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { documentPath, tracePath, type Edge, type LotTrace } from './traces';

interface RowsProps {
  head: string[];
  rows: React.ReactNode[][];
}

/** A small table; the last column is a figure. */
export function Rows({ head, rows }: RowsProps) {
  const side = (index: number) => (index === head.length - 1 ? 'rt-number' : undefined);
  return (
    <div className="rt-trace-frame">
      <table className="rt-plain">
        <thead>
          <tr>
            {head.map((title, index) => (
              <th key={title} className={side(index)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, index) => (
                <td key={index} className={side(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Document({ kind, id, number }: { kind: string; id: string; number?: string | null }) {
  const { t } = useI18n();
  const key = `monitoring.traces.documents.${kind}`;
  const word = t(key) === key ? kind : t(key);
  const path = documentPath(kind, id);
  const label = number ? `${word} ${number}` : word;
  return path ? <Link to={path}>{label}</Link> : label;
}

/** Lots on one side of a lot, with the orders that joined or parted them. */
export function LotLinks({
  edges,
  end,
  empty,
}: {
  edges: Edge[];
  end: 'from' | 'into';
  empty: string;
}) {
  const { t, fmt } = useI18n();
  const head = (key: string) => t(`monitoring.traces.column.${key}`);
  if (edges.length === 0) return <p className="rt-muted">{empty}</p>;
  return (
    <Rows
      head={['lot', 'document', 'at', 'quantity'].map(head)}
      rows={edges.map((edge) => {
        const lot = edge[end];
        const label = `${lot.sku} ${lot.lot}`;
        return [
          lot.lot ? <Link to={tracePath(lot)}>{label}</Link> : label,
          <Link key="order" to={`/inventory/assembly/${edge.order}`}>
            {edge.number}
          </Link>,
          fmt.dateTime(edge.at),
          fmt.amount(edge.quantity, 0),
        ];
      })}
    />
  );
}

/** Receipts and opening stock by which it, or what it was made of, came in. */
export function LotSources({ sources }: { sources: LotTrace['sources'] }) {
  const { t, fmt } = useI18n();
  const head = (key: string) => t(`monitoring.traces.column.${key}`);
  if (sources.length === 0) return <p className="rt-muted">{t('monitoring.traces.none')}</p>;
  return (
    <Rows
      head={['lot', 'from', 'document', 'at', 'quantity'].map(head)}
      rows={sources.map((one) => [
        <Link key="lot" to={tracePath(one.lot)}>{`${one.lot.sku} ${one.lot.lot}`}</Link>,
        one.supplier ?? t(`monitoring.traces.places.${one.place}`),
        <Document key="document" kind={one.documentKind} id={one.documentId} number={one.number} />,
        fmt.dateTime(one.at),
        fmt.amount(one.quantity, 0),
      ])}
    />
  );
}

/** Where it lies now, or what else became of it. */
export function LotOthers({ trace, part }: { trace: LotTrace; part: 'here' | 'others' }) {
  const { t, fmt } = useI18n();
  const head = (key: string) => t(`monitoring.traces.column.${key}`);
  if (trace[part].length === 0) return <p className="rt-muted">{t('monitoring.traces.none')}</p>;
  if (part === 'here') {
    return (
      <Rows
        head={['lot', 'bin', 'quantity'].map(head)}
        rows={trace.here.map((one) => [
          `${one.lot.sku} ${one.lot.lot}`,
          one.binCode,
          fmt.amount(one.onHand, 0),
        ])}
      />
    );
  }
  return (
    <Rows
      head={['lot', 'place', 'document', 'at', 'quantity'].map(head)}
      rows={trace.others.map((one) => {
        const place = t(`monitoring.traces.places.${one.place}`);
        return [
          `${one.lot.sku} ${one.lot.lot}`,
          one.incoming ? t('monitoring.traces.back', { place }) : place,
          <Document key="document" kind={one.documentKind} id={one.documentId} />,
          fmt.dateTime(one.at),
          fmt.amount(one.quantity, 0),
        ];
      })}
    />
  );
}
