import { useState } from 'react';
import { useI18n } from '@/i18n';
import { serialStates } from '@/ui/serialStates';
import { insideOf, type AssemblyWhole } from './assembly';
import { useNames } from './names';
import { countOf, piecesOf, type Piece } from './pieces';

/** Numbers scanned for an assembly report: whose each is, and what comes out of what is taken apart. */
export function useAssemblyNumbers({ order, numbers }: AssemblyWhole) {
  const { t, pick } = useI18n();
  const { warehouse } = useNames();
  const [pieces, setPieces] = useState<Piece[]>([]);
  const apart = order.kind === 'disassembly';
  const components = numbers.kept.filter((sku) => sku !== order.product);
  const makesNumbers = !apart && numbers.kept.includes(order.product) && !numbers.bears;

  /** The piece a number stands for; an unknown one is that of what is made, or of a part that never had one. */
  async function find(number: string): Promise<Piece> {
    const known = await piecesOf(number, numbers.kept);
    const fits = known.find(({ sku, state, builtInto, warehouse: at }) =>
      apart && sku !== order.product
        ? (state === 'built-in' && builtInto === order.product) || state === 'written-off'
        : state === 'here' && at === order.warehouse && (apart || sku !== order.product),
    );
    if (fits) return { sku: fits.sku, number };
    const own = known.find(({ sku }) => sku === order.product);
    if (makesNumbers && (own ? own.state === 'written-off' : true) && noPartOf(known)) {
      return { sku: order.product, number };
    }
    const only = components[0];
    if (apart && known.length === 0 && only && components.length === 1)
      return { sku: only, number };
    const first = known[0];
    if (!first) throw new Error(t('inventory.pieces.unknown', { number }));
    const state = `${pick(serialStates[first.state])} · ${warehouse(first.warehouse)}`;
    throw new Error(t('inventory.pieces.elsewhere', { number, state }));
  }

  const noPartOf = (known: { sku: string }[]) => known.every(({ sku }) => sku === order.product);

  /** Keeps what was scanned; a product taken apart brings the parts inside of it along. */
  async function scanned(now: Piece[]) {
    const before = pieces;
    setPieces(now);
    const added = now.filter((one) => !before.includes(one) && one.sku === order.product);
    if (!apart || added.length === 0) return;
    const { items } = await insideOf(
      order.product,
      added.map(({ number }) => number),
    );
    const parts = items
      .map(({ sku, number }) => ({ sku, number }))
      .filter((one) => !now.some(({ sku, number }) => sku === one.sku && number === one.number));
    setPieces([...now, ...parts]);
  }

  const own = pieces.filter(({ sku }) => sku === order.product).map(({ number }) => number);
  const parts = pieces.filter(({ sku }) => sku !== order.product);
  /** Of which goods numbers are missing; what is made may go without, then it is numbered after the order. */
  const missing = (goods: { sku: string; wanted: number }[]) =>
    goods.filter(({ sku, wanted }) => {
      const had = countOf(pieces, sku);
      return had !== wanted && !(makesNumbers && sku === order.product && had === 0);
    });
  return { pieces, own, parts, find, scanned, setPieces, missing, makesNumbers };
}
