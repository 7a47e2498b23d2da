import { expect, it } from 'vitest';
import type { OrderLine, ShipTo } from './model';
import { covered, differences, type Revision } from './revisions';

const to: ShipTo = {
  recipient: '王小明',
  phone: '13800138000',
  country: 'CN',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  divisionCode: '330106',
  street: '文三路一号三单元',
  postcode: '',
};
const line = (lineNo: number, amount: string): OrderLine => ({
  lineNo,
  kind: 'goods',
  platformSku: `A${lineNo}`,
  sku: null,
  description: '杯',
  quantity: { amount, uom: 'pcs' },
  unitPrice: '19.900000',
  gift: null,
});
const first: Revision = {
  revision: 1,
  total: '19.90',
  currency: 'CNY',
  shipTo: covered(to),
  lines: [line(1, '1'), line(2, '3')],
};

it('finds what changed in a line, and lines that came and went', () => {
  const second = { ...first, revision: 2, lines: [line(1, '2'), line(3, '1')] };
  expect(differences(first, second, covered)).toEqual([
    {
      field: 'line',
      line: { lineNo: 1, platformSku: 'A1' },
      was: 'A1 × 1 @ 19.9 杯',
      is: 'A1 × 2 @ 19.9 杯',
    },
    { field: 'line', line: { lineNo: 2, platformSku: 'A2' }, was: 'A2 × 3 @ 19.9 杯', is: '' },
    { field: 'line', line: { lineNo: 3, platformSku: 'A3' }, was: '', is: 'A3 × 1 @ 19.9 杯' },
  ]);
});
it('does not take a covered name for a changed one', () => {
  expect(differences(first, { ...first, shipTo: to }, covered)).toEqual([]);
});
it('finds the total and the place', () => {
  const second = { ...first, total: '25.00', shipTo: { ...to, city: '宁波市' } };
  expect(differences(first, second, covered).map(({ field }) => field)).toEqual(['total', 'city']);
});
