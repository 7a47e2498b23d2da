/** What a scale typed, in grams; nothing when it is no weight. A number without a unit is kilograms with a point, grams without. */
export function gramsOf(typed: string): number | undefined {
  const found = /^[^\d-]*(\d{1,6}(?:[.,]\d{1,4})?)\s*(kg|g)?$/i.exec(typed.trim());
  if (!found?.[1]) return undefined;
  const number = Number(found[1].replace(',', '.'));
  const unit = found[2]?.toLowerCase() ?? (/[.,]/.test(found[1]) ? 'kg' : 'g');
  const grams = Math.round(number * (unit === 'kg' ? 1000 : 1) * 10) / 10;
  return grams > 0 ? grams : undefined;
}

export interface Expected {
  grams: number;
  tolerance: number;
}

/** What a parcel should weigh in its packaging; unknown while the weight of some goods is. */
export function expectedIn(
  goods: { goodsGrams?: string | null; toleranceGrams?: string | null },
  packaging?: { grams: string; toleranceGrams: string },
): Expected | undefined {
  if (!goods.goodsGrams || !goods.toleranceGrams) return undefined;
  return {
    grams: Number(goods.goodsGrams) + Number(packaging?.grams ?? 0),
    tolerance: Number(goods.toleranceGrams) + Number(packaging?.toleranceGrams ?? 0),
  };
}

export const admits = ({ grams, tolerance }: Expected, weighed: number) =>
  Math.abs(weighed - grams) <= tolerance + 1e-6;
