import { useI18n } from '@/i18n';
import type { MoneyValue } from '@/i18n/fmt';
import './marks.css';

interface MoneyProps {
  value: MoneyValue | null | undefined;
  /** Leave the currency out where the column header names it. */
  bare?: boolean;
}

/** An amount that lines up with its neighbours. */
export function Money({ value, bare = false }: MoneyProps) {
  const { fmt } = useI18n();
  return <span className="rt-number">{bare ? fmt.amount(value?.amount) : fmt.money(value)}</span>;
}
