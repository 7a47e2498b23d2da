import { Tag } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { rightScan, wrongScan } from '@/ui/pda/signal';
import { readGs1 } from '@/ui/pda/gs1';
import { useScanner } from '@/ui/useScanner';
import { countOf, type Piece } from './pieces';

interface PieceScanProps {
  /** Goods whose numbers are scanned, and of how many pieces. */
  goods: { sku: string; wanted?: number }[];
  pieces: Piece[];
  onPieces: (pieces: Piece[]) => void;
  /** Finds the piece a number stands for; throws the reason why it is none that belongs here. */
  find: (number: string) => Promise<Piece>;
  keepFocus?: boolean;
}

/** One field for serial numbers: each scan is shown below, a wrong one is refused with its reason. */
export function PieceScan({ goods, pieces, onPieces, find, keepFocus = false }: PieceScanProps) {
  const { t, fmt } = useI18n();
  const [wrong, setWrong] = useState<string | null>(null);
  const latest = useRef(pieces);
  const hint = t('inventory.pieces.scan');

  useEffect(() => {
    latest.current = pieces;
  }, [pieces]);

  async function scan(code: string) {
    const number = readGs1(code)?.serial ?? code;
    try {
      const piece = await find(number);
      if (latest.current.some((one) => one.sku === piece.sku && one.number === number)) {
        throw new Error(t('inventory.pieces.twice', { number }));
      }
      const wanted = goods.find(({ sku }) => sku === piece.sku)?.wanted;
      if (wanted !== undefined && countOf(latest.current, piece.sku) >= wanted) {
        throw new Error(t('inventory.pieces.enough', { sku: piece.sku, n: fmt.integer(wanted) }));
      }
      latest.current = [...latest.current, piece];
      onPieces(latest.current);
      setWrong(null);
      rightScan();
    } catch (thrown) {
      const known = thrown instanceof Error && !('problem' in thrown);
      setWrong(known ? thrown.message : problemOf(thrown).title);
      wrongScan();
    }
  }

  const scanner = useScanner((code) => void scan(code), keepFocus);
  return (
    <div className="rt-pieces">
      <input
        {...scanner}
        autoFocus
        className="rt-pieces-scan"
        aria-label={hint}
        aria-invalid={wrong !== null}
        placeholder={hint}
      />
      {wrong && (
        <p className="rt-pieces-wrong" role="alert">
          {wrong}
        </p>
      )}
      {goods.map(({ sku, wanted }) => (
        <div key={sku} className="rt-pieces-goods">
          <span>
            {sku}{' '}
            <span className="rt-number rt-muted">
              {fmt.integer(countOf(pieces, sku))}
              {wanted !== undefined && ` / ${fmt.integer(wanted)}`}
            </span>
          </span>
          <span>
            {pieces
              .filter((one) => one.sku === sku)
              .map((one) => (
                <Tag
                  key={one.number}
                  className="rt-number"
                  closable
                  onClose={() => onPieces(pieces.filter((other) => other !== one))}
                >
                  {one.number}
                </Tag>
              ))}
          </span>
        </div>
      ))}
    </div>
  );
}
