import { describe, expect, it } from 'vitest';
import { reportOf, type Proposal, type ProposalLine } from './assembly';

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
    });
  });
});
