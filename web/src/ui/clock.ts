import type { Tone } from '@/theme';

/** Seconds until (or, negative, since) a deadline, and how loud to say it. */
export interface Clock {
  left: number;
  tone: Extract<Tone, 'ok' | 'soon' | 'overdue'>;
}

const halfHour = 30 * 60;

/** Soon = the last quarter of the time allowed, or the last half hour when that is unknown. */
export function clockOf(dueAt: string, now: number, limitSeconds?: number): Clock {
  const left = Math.floor((Date.parse(dueAt) - now) / 1000);
  if (left < 0) return { left, tone: 'overdue' };
  const soon = limitSeconds === undefined ? halfHour : limitSeconds / 4;
  return { left, tone: left <= soon ? 'soon' : 'ok' };
}
