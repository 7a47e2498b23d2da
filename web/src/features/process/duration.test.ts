import { expect, it } from 'vitest';
import { seconds } from './duration';

it('reads the durations that the server sends', () => {
  expect(seconds('PT1H')).toBe(3600);
  expect(seconds('PT2H30M')).toBe(9000);
  expect(seconds('PT10S')).toBe(10);
  expect(seconds('P1DT0.5S')).toBe(86_400);
  expect(seconds('an hour')).toBeNull();
});
