import { expect, it } from 'vitest';
import { change, feed, fieldOf, missingFields, type Mapping } from './types';

const fields = [
  { key: 'number', label: '单号', required: true },
  { key: 'shop', label: '店铺', required: true },
  { key: 'sku', label: 'SKU', required: true },
  { key: 'note', label: '备注', required: false },
];

it('names the required fields that nothing feeds', () => {
  const mapping: Mapping = { number: { column: 'InvoiceNo' }, shop: { constant: 'uci' } };
  expect(missingFields(fields, mapping).map(({ key }) => key)).toEqual(['sku']);
});

it('lets a column feed one field, and a field have one column', () => {
  const first = feed({}, 'A', 'number');
  expect(fieldOf(first, 'A')).toBe('number');
  const moved = feed(first, 'A', 'sku');
  expect(moved).toEqual({ sku: { column: 'A' } });
  expect(feed(moved, 'B', 'sku')).toEqual({ sku: { column: 'B' } });
  expect(feed(moved, 'A', null)).toEqual({});
});

it('keeps format and fixed value when the column changes', () => {
  const mapping: Mapping = { number: { column: 'A', constant: 'x', format: 'yyyy' } };
  expect(feed(mapping, 'A', null)).toEqual({
    number: { column: null, constant: 'x', format: 'yyyy' },
  });
});

it('forgets a field that has neither column nor fixed value', () => {
  expect(change({ shop: { constant: 'a' } }, 'shop', { constant: null })).toEqual({});
  expect(change({}, 'shop', { constant: 'a' })).toEqual({ shop: { constant: 'a' } });
});
