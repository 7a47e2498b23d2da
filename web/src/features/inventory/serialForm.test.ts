import { expect, it } from 'vitest';
import { numbersOf } from './SerialForm';

it('reads numbers however they were pasted, each once', () => {
  expect(numbersOf('A1\nA2, A3;A1\n\n A4')).toEqual(['A1', 'A2', 'A3', 'A4']);
  expect(numbersOf('  ')).toEqual([]);
});
