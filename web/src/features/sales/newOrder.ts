export interface LineForm {
  platformSku: string;
  description?: string;
  quantity: string;
  unitPrice: string;
}

/** The form's own shape; its paths are the request's, so that a refused field is found again. */
export interface OrderForm {
  shop: string;
  platformNumber: string;
  buyer?: string;
  paid: boolean;
  recipient: string;
  address: { text: string; phone: string };
  buyerNote?: string;
  lines: LineForm[];
}

/** The order as the server takes it; the moment of ordering and paying is now. */
export function toRequest(form: OrderForm, now: Date) {
  const { paid, lines, ...head } = form;
  const at = now.toISOString();
  return {
    ...head,
    platformNumber: head.platformNumber.trim(),
    orderedAt: at,
    ...(paid ? { paidAt: at } : {}),
    lines: lines.map((line) => ({
      ...line,
      platformSku: line.platformSku.trim(),
      quantity: line.quantity.trim(),
      unitPrice: line.unitPrice.trim(),
    })),
  };
}

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/** What the lines come to, exact, rounded once at the end; lines that are not finished count nothing. */
export function totalOf(lines: readonly (Partial<LineForm> | undefined)[]): string {
  const places = 12;
  let sum = 0n;
  for (const line of lines) {
    const [a, b] = [scaled(line?.quantity, places / 2), scaled(line?.unitPrice, places / 2)];
    if (a !== null && b !== null) sum += a * b;
  }
  const half = 10n ** BigInt(places - 2) / 2n;
  const cents = ((sum < 0n ? -sum : sum) + half) / 10n ** BigInt(places - 2);
  const digits = String(cents).padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function scaled(text: string | undefined, places: number): bigint | null {
  const match = decimal.exec((text ?? '').trim());
  if (!match) return null;
  const [, sign = '', whole = '', part = ''] = match;
  return BigInt(`${sign}${whole}${part.slice(0, places).padEnd(places, '0')}`);
}
