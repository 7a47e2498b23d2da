import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Order, OrderContent } from './model';
import { useDraft } from './useDraft';

const order = (revision: number, state: Order['state']) =>
  ({ id: '7', revision, state }) as unknown as Order;
const content = (note: string) => ({ note, lines: [] }) as unknown as OrderContent;

it('begins with the order as it is when it comes back to be written', () => {
  const { result, rerender } = renderHook(({ of, says, writing }) => useDraft(of, says, writing), {
    initialProps: { of: order(3, 'awaitingApproval'), says: content('old'), writing: false },
  });

  rerender({ of: order(4, 'draft'), says: content('new'), writing: true });

  expect(result.current.order).toMatchObject({ revision: 4, state: 'draft' });
  expect(result.current.content.note).toBe('new');
});

it('keeps what is being written when the order is read again', () => {
  const { result, rerender } = renderHook(({ of, says, writing }) => useDraft(of, says, writing), {
    initialProps: { of: order(3, 'draft'), says: content('mine'), writing: true },
  });

  rerender({ of: order(4, 'draft'), says: content('theirs'), writing: true });

  expect(result.current.content.note).toBe('mine');
  expect(result.current.order.revision).toBe(3);
});
