import { describe, expect, it } from 'vitest';
import { blank, contentOf, formOf } from './form';
import type { Sku } from './model';

describe('the form of an item', () => {
  it('leaves out what was left blank', () => {
    const content = contentOf(blank);
    expect(content.price).toBeNull();
    expect(content.measures.weightGrams).toBeNull();
    expect(content.extra).toEqual({});
  });

  it('gives back an item as it came', () => {
    const content = {
      ...contentOf(blank),
      name: '保温杯',
      price: { amount: '99.00', currency: 'CNY' },
      extra: { 产地: '杭州' },
      barcodes: [{ code: '6901234567892', uom: 'pcs' }],
      components: [{ sku: 'A', quantity: { amount: '2', uom: 'pcs' } }],
    };
    const sku: Sku = {
      id: '1',
      sku: 'B-1',
      active: true,
      version: 1,
      content,
      isNew: false,
      categoryName: '',
      createdAt: '',
      updatedAt: '',
      updatedBy: '',
    };
    expect(contentOf(formOf(sku))).toEqual(content);
  });
});
