import { expect, it } from 'vitest';
import { isComplete, toRequest, type DraftLine } from './change';

const line: DraftLine = {
  key: 1,
  lineNo: 1,
  kind: 'goods',
  sku: 'A1',
  name: '杯子',
  description: '',
  quantity: ' 2 ',
  unitPrice: '9.90',
};
const fresh: DraftLine = { ...line, key: 2, lineNo: undefined, sku: '', unitPrice: '' };

it('is sent only when every line has its goods, its quantity and its price', () => {
  expect(isComplete([line])).toBe(true);
  expect(isComplete([line, fresh])).toBe(false);
  expect(isComplete([line, { ...fresh, sku: 'B1', unitPrice: '1' }])).toBe(true);
  expect(isComplete([{ ...line, quantity: 'two' }])).toBe(false);
  expect(isComplete([])).toBe(false);
});

it('names a line by its number, and leaves the number of a new one to the server', () => {
  const request = toRequest(3, [line, { ...fresh, sku: 'B1', unitPrice: '1' }]);

  expect(request.revision).toBe(3);
  expect(request.lines[0]).toMatchObject({ lineNo: 1, sku: 'A1', quantity: '2' });
  expect(request.lines[1]).not.toHaveProperty('lineNo');
});

it('a charge is sent without goods', () => {
  const charge: DraftLine = { ...line, kind: 'charge', sku: '' };
  expect(toRequest(1, [charge]).lines[0]).not.toHaveProperty('sku');
});
