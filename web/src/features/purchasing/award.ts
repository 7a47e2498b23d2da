import type { RfqWhole } from './sourcing';
import { sum, total } from './sums';

type Comparison = RfqWhole['comparison'];
/** Who is chosen, by number of the line; a line that is left out goes to the cheapest. */
export type Choices = Record<number, string>;

/** Who gets which line; what nobody offered is left out. */
export function chosen({ lines }: Comparison, choices: Choices) {
  return lines.flatMap(({ line, best }) => {
    const supplier = choices[line.lineNo] ?? best;
    return supplier ? [{ lineNo: line.lineNo, supplier, dearer: supplier !== best }] : [];
  });
}

/** The orders that would be written: to whom, and what they come to with tax in yuan. */
export function awards(comparison: Comparison, choices: Choices) {
  const lines = chosen(comparison, choices);
  return comparison.offers
    .map(({ supplier, name }) => ({
      name,
      amounts: comparison.lines.flatMap(({ line, cells }) => {
        const won = lines.some((one) => one.lineNo === line.lineNo && one.supplier === supplier);
        const cell = won && cells.find((one) => one.supplier === supplier);
        return cell
          ? [total([{ quantity: line.quantity.amount, unitPrice: cell.comparable, taxRate: '0' }])]
          : [];
      }),
    }))
    .filter(({ amounts }) => amounts.length > 0)
    .map(({ name, amounts }) => ({ name, sum: sum(amounts) }));
}
