import { afterEach, expect, it, vi } from 'vitest';
import { companyDay } from './companyDay';

afterEach(() => {
  vi.useRealTimers();
});

it('is already tomorrow here while it is still today in London', () => {
  vi.useFakeTimers({ now: new Date('2026-11-29T16:30:00Z') });

  expect(companyDay()).toBe('2026-11-30');
  expect(companyDay(30)).toBe('2026-12-30');
});
