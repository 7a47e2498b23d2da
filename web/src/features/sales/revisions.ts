import type { OrderLine, OrderView, ShipTo } from './model';

/** What one revision said; personal data of earlier ones is covered. */
export interface Revision {
  revision: number;
  total: string;
  currency: string;
  shipTo: ShipTo;
  lines: OrderLine[];
  replacedAt?: string;
  replacedBy?: string;
}

/** A field, or a line, that differs; one side is empty where there was nothing. */
export interface Difference {
  /** `total`, `recipient`, … or `line`. */
  field: string;
  /** The line's code and number, where it is one. */
  line?: { lineNo: number; platformSku: string };
  was: string;
  is: string;
}

/** The order's revisions, the present one last. */
export function revisionsOf({ order, lines, revisions }: OrderView): Revision[] {
  return [
    ...revisions.map((past) => ({
      revision: past.revision,
      total: past.total.amount,
      currency: past.total.currency,
      shipTo: past.shipTo,
      lines: past.lines,
      replacedAt: past.replacedAt,
      replacedBy: past.replacedBy,
    })),
    {
      revision: order.revision,
      total: order.total.amount,
      currency: order.total.currency,
      shipTo: order.shipTo,
      lines: lines.map(({ line }) => line),
    },
  ];
}

const places = ['country', 'province', 'city', 'district', 'postcode'] as const;
const personal = ['recipient', 'phone', 'street'] as const;

/**
 * What changed from one revision to another, field by field and line by line. Covered data is
 * compared as it is shown: `mask` covers the side that still is whole.
 */
export function differences(
  was: Revision,
  is: Revision,
  mask: (to: ShipTo) => ShipTo,
): Difference[] {
  const found: Difference[] = [];
  if (was.total !== is.total || was.currency !== is.currency)
    found.push({
      field: 'total',
      was: `${was.total} ${was.currency}`,
      is: `${is.total} ${is.currency}`,
    });
  const [a, b] = [mask(was.shipTo), mask(is.shipTo)];
  for (const field of [...personal, ...places])
    if (a[field] !== b[field]) found.push({ field, was: a[field], is: b[field] });
  return [...found, ...lineDifferences(was.lines, is.lines)];
}

function lineDifferences(was: OrderLine[], is: OrderLine[]): Difference[] {
  const numbers = [...new Set([...was, ...is].map(({ lineNo }) => lineNo))].sort((a, b) => a - b);
  return numbers.flatMap((lineNo) => {
    const before = was.find((line) => line.lineNo === lineNo);
    const after = is.find((line) => line.lineNo === lineNo);
    const [old, now] = [said(before), said(after)];
    if (old === now) return [];
    const platformSku = (after ?? before)?.platformSku ?? '';
    return [{ field: 'line', line: { lineNo, platformSku }, was: old, is: now }];
  });
}

const said = (line: OrderLine | undefined) =>
  line === undefined
    ? ''
    : `${line.platformSku} × ${line.quantity.amount} @ ${plain(line.unitPrice)}${line.description ? ` ${line.description}` : ''}`;

const plain = (price: string) => (price.includes('.') ? price.replace(/\.?0+$/, '') : price);

/** Covers what the server covers for those who may not see personal data. */
export function covered(to: ShipTo): ShipTo {
  return {
    ...to,
    recipient: to.recipient === '' ? '' : `${[...to.recipient][0]}**`,
    phone:
      to.phone.length < 8
        ? '*'.repeat(Math.min(4, to.phone.length))
        : `${to.phone.slice(0, 3)}****${to.phone.slice(-4)}`,
    street: to.street.length <= 6 ? to.street : `${to.street.slice(0, 6).replace(/\*+$/, '')}****`,
  };
}
