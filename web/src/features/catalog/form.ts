import type { Sku, SkuContent } from './model';

/** What the form holds: the request's own shape, so that a problem's pointer is a field's path. */
export interface SkuForm {
  sku: string;
  content: Omit<SkuContent, 'extra' | 'price' | 'cost'> & {
    price: { amount: string; currency: string };
    cost: { amount: string; currency: string };
    extra: { name: string; value: string }[];
  };
}

const priceOf = (price: SkuContent['price']) => price ?? { amount: '', currency: 'CNY' };

/** In what conditions items keep. */
export const storages = ['ambient', 'cool', 'frozen', 'hazardous', 'locked'] as const;

/** Whether pieces have numbers of their own. */
export const serialKinds = ['none', 'outbound', 'throughout'] as const;

/** An item that is not there yet. */
export const blank: SkuForm = {
  sku: '',
  content: {
    name: '',
    nameEn: '',
    spec: '',
    category: null,
    uom: 'pcs',
    flags: { regular: true, highValue: false, newUntil: null, newUntilReceived: false },
    measures: {
      lotTracked: false,
      shelfLifeDays: null,
      weightGrams: null,
      volumeCm3: null,
      storage: 'ambient',
      serials: 'none',
    },
    price: priceOf(null),
    cost: priceOf(null),
    imageUrl: '',
    extra: [],
    barcodes: [],
    units: [],
    components: [],
  },
};

/** An item as the form shows it. */
export function formOf({ sku, content }: Sku): SkuForm {
  return {
    sku,
    content: {
      ...content,
      price: priceOf(content.price),
      cost: priceOf(content.cost),
      extra: Object.entries(content.extra).map(([name, value]) => ({ name, value })),
    },
  };
}

const text = (value: string | null | undefined) => (value ?? '').trim();
const decimal = (value: string | null | undefined) => text(value) || null;

/** The form as the server wants it: what was left blank is left out. */
export function contentOf({ content }: SkuForm): SkuContent {
  const price = (given: { amount: string; currency: string }) =>
    text(given.amount) ? { amount: text(given.amount), currency: given.currency } : null;
  return {
    ...content,
    category: content.category ?? null,
    flags: { ...content.flags, newUntil: content.flags.newUntil || null },
    measures: {
      lotTracked: content.measures.lotTracked,
      shelfLifeDays: content.measures.lotTracked ? (content.measures.shelfLifeDays ?? null) : null,
      weightGrams: decimal(content.measures.weightGrams),
      volumeCm3: decimal(content.measures.volumeCm3),
      storage: content.measures.storage,
      serials: content.measures.serials,
    },
    price: price(content.price),
    cost: price(content.cost),
    extra: Object.fromEntries(
      content.extra
        .filter((field) => text(field?.name))
        .map(({ name, value }) => [text(name), text(value)]),
    ),
    barcodes: content.barcodes.map(({ code, uom }) => ({ code: text(code), uom })),
    units: content.units.map(({ uom, factor }) => ({ uom: text(uom), factor: text(factor) })),
  };
}
