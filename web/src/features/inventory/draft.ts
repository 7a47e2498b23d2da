import type { BinContent } from './model';

/** Goods of one bin that are to be moved. */
export interface DraftLine {
  content: BinContent;
  quantity: string;
}

const same = (one: BinContent, other: BinContent) =>
  one.bin === other.bin && one.sku === other.sku && (one.lot ?? '') === (other.lot ?? '');

/** What the bin can give: on hand less what pickers are sent for. */
export const free = ({ onHand, pinned }: BinContent) =>
  Number(onHand.amount) - Number(pinned.amount);

/** One more scan of these goods: the same bin again adds up. */
export function addLine(lines: DraftLine[], content: BinContent, quantity: string): DraftLine[] {
  const there = lines.find((line) => same(line.content, content));
  if (!there) return [...lines, { content, quantity }];
  const sum = String(Number(there.quantity) + Number(quantity));
  return lines.map((line) => (line === there ? { ...line, quantity: sum } : line));
}

/** The contents a scan means: those of the bin scanned before, else of the first that can give some. */
export function chosen(contents: BinContent[], bin: string | undefined): BinContent | undefined {
  const here = bin ? contents.filter((one) => one.bin === bin) : contents;
  return here.find((one) => free(one) > 0);
}

/** Whether a line can be sent: above nothing, and no more than the bin can give. */
export function sendable({ content, quantity }: DraftLine): boolean {
  return (
    /^\d+(\.\d{1,3})?$/.test(quantity) && Number(quantity) > 0 && Number(quantity) <= free(content)
  );
}
