import { expect, it } from 'vitest';
import { positionOf, rememberList } from './neighbours';

it('knows what stands before and after a page of the list', () => {
  rememberList(['/orders/1', '/orders/2', '/orders/3']);

  expect(positionOf('/orders/2')).toEqual({
    index: 2,
    total: 3,
    previous: '/orders/1',
    next: '/orders/3',
  });
  expect(positionOf('/orders/1')?.previous).toBeUndefined();
});

it('says nothing of a page that was not opened from a list', () => {
  rememberList(['/orders/1', '/orders/2']);

  expect(positionOf('/orders/9')).toBeUndefined();
});
