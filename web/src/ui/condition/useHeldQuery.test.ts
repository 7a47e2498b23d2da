import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fromQuery } from './query';
import { useHeldQuery } from './useHeldQuery';
import type { Word } from './words';

const text = { zh: '', en: '' };
const amount: Word = {
  name: 'amount',
  type: 'int',
  label: text,
  unit: text,
  help: text,
  min: null,
  max: null,
  choices: [],
};
const words = [amount];

it('keeps what the builder wrote, and reads anew what came from elsewhere', () => {
  const { result, rerender } = renderHook(({ cel }) => useHeldQuery(cel, words), {
    initialProps: { cel: 'amount >= 5' },
  });
  const written = {
    id: 'a',
    combinator: 'and',
    rules: [{ id: 'b', field: 'amount', operator: '>=', value: 60 }],
  };

  act(() => result.current[1](written));
  rerender({ cel: fromQuery(written) });
  expect(result.current[0]).toBe(written);

  rerender({ cel: 'amount >= 7' });
  expect(result.current[0]).not.toBe(written);
});
