import { describe, expect, it } from 'vitest';
import { ageSeconds, isStale } from './age';

const at = '2026-11-22T06:05:00Z';
const moment = Date.parse(at);

describe('the age of data', () => {
  it('is how long ago they were made', () => {
    expect(ageSeconds(at, moment + 2_000)).toBe(2);
  });

  it('goes by the clock of the server, whatever ours says', () => {
    expect(ageSeconds(at, moment - 30_000, 32_000)).toBe(2);
  });

  it('is never below nought', () => {
    expect(ageSeconds(at, moment - 5_000)).toBe(0);
  });

  it('is too much beyond a minute', () => {
    expect(isStale(60)).toBe(false);
    expect(isStale(61)).toBe(true);
  });
});
