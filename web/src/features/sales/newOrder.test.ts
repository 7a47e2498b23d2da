import { expect, it } from 'vitest';
import { fieldPath } from '@/ui/problemToForm';
import { toRequest, totalOf, type OrderForm } from './newOrder';

const form: OrderForm = {
  shop: 'tmall',
  platformNumber: ' 123 ',
  paid: false,
  recipient: '王小明',
  address: { text: '浙江省杭州市西湖区文三路1号', phone: '13800138000' },
  lines: [{ platformSku: 'A1', quantity: ' 2 ', unitPrice: '9.90' }],
};
const now = new Date('2026-11-22T06:00:00Z');

it('says nothing of payment when it is not paid', () => {
  expect(toRequest(form, now)).not.toHaveProperty('paidAt');
  expect(toRequest({ ...form, paid: true }, now)).toHaveProperty('paidAt', now.toISOString());
});
it('keeps the paths of the request, so that refused fields are fields of the form', () => {
  const request: unknown = toRequest(form, now);
  const at = (path: (string | number)[]) =>
    path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], request);
  expect(at(fieldPath('/lines/0/quantity'))).toBe('2');
  expect(at(fieldPath('/address/phone'))).toBe('13800138000');
  expect(at(fieldPath('/platformNumber'))).toBe('123');
});
it('adds up exactly and rounds once', () => {
  expect(totalOf([{ quantity: '3', unitPrice: '0.1' }])).toBe('0.30');
  expect(totalOf([{ quantity: '1', unitPrice: '0.005' }])).toBe('0.01');
  expect(
    totalOf([
      { quantity: '0.5', unitPrice: '0.005' },
      { quantity: '0.5', unitPrice: '0.005' },
    ]),
  ).toBe('0.01');
  expect(totalOf([{ quantity: '2', unitPrice: '-1.50' }])).toBe('-3.00');
});
it('leaves unfinished lines out', () => {
  expect(
    totalOf([{ quantity: '2', unitPrice: '' }, undefined, { quantity: 'x', unitPrice: '1' }]),
  ).toBe('0.00');
});
