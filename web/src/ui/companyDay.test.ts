import { afterEach, expect, it, vi } from 'vitest';
import { companyDay, companyDayStart } from './companyDay';

afterEach(() => {
  vi.useRealTimers();
});

it('is already tomorrow here while it is still today in London', () => {
  vi.useFakeTimers({ now: new Date('2026-11-29T16:30:00Z') });

  expect(companyDay()).toBe('2026-11-30');
  expect(companyDay(30)).toBe('2026-12-30');
});

it('begins at midnight in Shanghai', () => {
  vi.useFakeTimers({ now: new Date('2026-11-28T15:59:00Z') });
  expect(companyDayStart()).toBe('2026-11-27T16:00:00.000Z');

  vi.setSystemTime(new Date('2026-11-28T16:00:00Z'));
  expect(companyDayStart()).toBe('2026-11-28T16:00:00.000Z');
});
