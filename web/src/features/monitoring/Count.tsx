import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { useChanged } from './useChanged';
import type { Row } from './cells';

interface CountProps {
  row: Row;
  value: number;
  path: string;
  label: string;
}

/** One figure of the board: nought is quiet, what is late or failed is not; a change flashes once. */
export function Count({ row, value, path, label }: CountProps) {
  const { fmt } = useI18n();
  const changed = useChanged(value);
  const loud = value > 0 && row !== 'underWay' ? ` rt-board-${row}` : '';
  if (value === 0) return <span className="rt-muted">·</span>;
  return (
    <Link
      key={changed}
      className={`rt-board-count${loud}${changed > 0 ? ' rt-board-flash' : ''}`}
      to={path}
      aria-label={`${label} ${fmt.integer(value)}`}
    >
      {fmt.integer(value)}
    </Link>
  );
}
