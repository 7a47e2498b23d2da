import { describe, expect, it } from 'vitest';
import { expiry, expiryOf } from './model';

describe('a qualification', () => {
  const now = new Date('2026-11-22T04:00:00Z');

  it('is valid through its last day in Shanghai', () => {
    expect(expiryOf('2026-11-22', now)).toBe(expiry.soon);
    expect(expiryOf('2026-11-21', now)).toBe(expiry.expired);
  });

  it('is valid when it does not end, or ends later than a month from now', () => {
    expect(expiryOf(null, now)).toBe(expiry.valid);
    expect(expiryOf('2027-01-31', now)).toBe(expiry.valid);
  });
});
