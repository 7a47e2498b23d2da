import { describe, expect, it } from 'vitest';
import {
  numberedOf,
  reportOf,
  withNumbers,
  type AssemblyWhole,
  type Proposal,
  type ProposalLine,
} from './assembly';

const line = (sku: string, amount: string, more: Partial<ProposalLine> = {}): ProposalLine => ({
  sku,
  name: sku,
  lotTracked: false,
  lot: null,
  bin: null,
  binCode: null,
  quantity: { amount, uom: 'pcs' },
  ...more,
});

describe('a report', () => {
  it('of putting together names components as proposed and the bin the product went into', () => {
    const proposal: Proposal = {
      take: [line('CUP', '4', { bin: '11', lot: 'C1' })],
      put: [line('SET', '2', { bin: '99' })],
    };
    expect(reportOf('assembly', '2', proposal, ['12'])).toEqual({
      made: '2',
      bin: '12',
      parts: [{ sku: 'CUP', lot: 'C1', bin: '11', quantity: '4' }],
      serials: [],
    });
  });

  it('of taking apart names the bin and lot of the product and where each component went', () => {
    const proposal: Proposal = {
      take: [line('SET', '2', { bin: '12', lot: 'S1' })],
      put: [line('CUP', '4'), line('BOX', '2')],
    };
    expect(reportOf('disassembly', '2', proposal, ['21', '22'])).toEqual({
      made: '2',
      bin: '12',
      lot: 'S1',
      parts: [
        { sku: 'CUP', lot: undefined, bin: '21', quantity: '4' },
        { sku: 'BOX', lot: undefined, bin: '22', quantity: '2' },
      ],
      serials: [],
    });
  });
});

describe('serial numbers', () => {
  const scanned = ['F1', 'F2', 'F3'].map((number) => ({ sku: 'FAN', number }));

  it('belong to the rows in their order, and what broke keeps its own', () => {
    const parts = [
      { sku: 'FAN', bin: '1', quantity: '2' },
      { sku: 'FAN', bin: '2', quantity: '1' },
      { sku: 'FAN', bin: '2', quantity: '1', broken: true, serials: ['F9'] },
      { sku: 'BOX', bin: '2', quantity: '1' },
    ];

    expect(withNumbers(parts, scanned).map(({ serials }) => serials)).toEqual([
      ['F1', 'F2'],
      ['F3'],
      ['F9'],
      undefined,
    ]);
  });

  it('are asked of the product unless it bears those of a part', () => {
    const whole = (bears: string | null, kind = 'assembly') =>
      ({
        order: { product: 'SERVER', kind },
        numbers: { kept: ['SERVER', 'FAN'], bears, pieces: [] },
      }) as unknown as AssemblyWhole;
    const parts = [{ sku: 'FAN', quantity: '2' }];

    expect(numberedOf(whole(null), '1', parts)).toEqual([
      { sku: 'SERVER', wanted: 1 },
      { sku: 'FAN', wanted: 2 },
    ]);
    expect(numberedOf(whole('FAN'), '1', parts)).toEqual([{ sku: 'FAN', wanted: 2 }]);
    expect(numberedOf(whole('FAN', 'disassembly'), '1', parts)[0]?.sku).toBe('SERVER');
  });
});
