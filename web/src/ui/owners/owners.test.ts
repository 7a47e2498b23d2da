import { afterEach, describe, expect, it, vi } from 'vitest';
import { api } from '@/api/client';
import { strangeBin } from './owners';

const t = (key: string, facts?: object) => `${key} ${JSON.stringify(facts ?? {})}`;
const places = [
  { id: '1', site: 'A', owner: undefined },
  { id: '2', site: 'A', owner: '7' },
  { id: '3', site: 'B', owner: '7' },
];

function bins(of: Record<string, string[]>) {
  vi.spyOn(api, 'get').mockImplementation((path, options) => {
    if (path.endsWith('/warehouses')) return Promise.resolve(places as never);
    if (path.endsWith('/owners')) return Promise.resolve([{ id: '7', name: '橙子贸易' }] as never);
    const { warehouse } = (options as { query: { warehouse: string } }).query;
    return Promise.resolve({ items: (of[warehouse] ?? []).map((code) => ({ code })) } as never);
  });
}

afterEach(() => vi.restoreAllMocks());

describe('a bin that is none of this warehouse', () => {
  it('is named as another owner’s beside it', async () => {
    bins({ 2: ['Z-01'] });
    expect(await strangeBin('z-01', '1', t, 'no')).toContain('otherBin');
    expect(await strangeBin('z-01', '1', t, 'no')).toContain('橙子贸易');
  });

  it('is named as ours where the keeper stands among an owner’s goods', async () => {
    bins({ 1: ['A-01'] });
    expect(await strangeBin('A-01', '2', t, 'no')).toContain('ourBin');
  });

  it('is nobody’s in another building', async () => {
    bins({ 3: ['Z-01'] });
    expect(await strangeBin('Z-01', '1', t, 'no')).toBe('no');
  });

  it('is refused as before where nobody can be asked', async () => {
    vi.spyOn(api, 'get').mockRejectedValue(new Error('offline'));
    expect(await strangeBin('Z-01', '1', t, 'no')).toBe('no');
  });
});
