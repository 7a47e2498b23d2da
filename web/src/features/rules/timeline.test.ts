import { describe, expect, it } from 'vitest';
import type { VersionHead } from './model';
import { stretches } from './Timeline';

const signed = { by: 'a', name: 'A', at: '2026-01-01T00:00:00Z' };
const version = (number: number, from: string, until: string | null): VersionHead => ({
  version: number,
  state: 'published',
  effectiveFrom: from,
  effectiveUntil: until,
  note: '',
  revision: 1,
  rules: 1,
  created: signed,
  saved: signed,
  published: signed,
});

describe('the timeline', () => {
  it('gives way to a temporary version and comes back after it', () => {
    const standing = version(1, '1970-01-01T00:00:00Z', null);
    const promotion = version(2, '2026-11-05T00:00:00Z', '2026-11-12T00:00:00Z');
    const at = (day: string) => Date.parse(`2026-${day}T00:00:00Z`);
    const span = { from: at('10-01'), until: at('12-01'), now: at('11-01') };

    expect(stretches(standing, [promotion, standing], span)).toEqual([
      { from: at('10-01'), until: at('11-05') },
      { from: at('11-12'), until: at('12-01') },
    ]);
    expect(stretches(promotion, [promotion, standing], span)).toEqual([
      { from: at('11-05'), until: at('11-12') },
    ]);
  });
});
