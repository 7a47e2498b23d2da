import { render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LineCards } from './LineCards';
import { LinesTable } from './LinesTable';

interface Line {
  no: number;
  name: string;
  amount: string;
}

const columns = [
  { key: 'name', title: 'Name', width: 100, phone: 'title' as const, render: (l: Line) => l.name },
  {
    key: 'amount',
    title: 'Amount',
    width: 100,
    number: true,
    phone: 'mark' as const,
    render: (l: Line) => l.amount,
  },
  { key: 'no', title: 'No', width: 40, render: (l: Line) => l.no },
  { key: 'extra', title: 'Extra', width: 40, hidden: true, render: () => 'extra' },
];

describe('lines on a card', () => {
  it('show what it is, how much, and the rest with its name', () => {
    const lines = [{ no: 7, name: 'Kettle', amount: '1,299.00' }];
    render(<LineCards lines={lines} rowKey={(line) => line.no} columns={columns} />);

    expect(screen.getByText('Kettle').closest('strong')).not.toBeNull();
    expect(screen.getByText('1,299.00').closest('.rt-number')).not.toBeNull();
    expect(screen.getByRole('listitem').textContent).toBe('Kettle1,299.00No 7');
  });

  it('mark the line that wants a look', () => {
    const lines = [{ no: 1, name: 'Kettle', amount: '1' }];
    render(
      <LineCards
        lines={lines}
        rowKey={(line) => line.no}
        columns={columns}
        tone={() => 'exception'}
      />,
    );

    expect(screen.getByRole('listitem').className).toBe('rt-line-exception');
  });
});

describe('lines on a desk', () => {
  it('are shown also when they come after the page', () => {
    const wide = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    const table = (lines: Line[]) => (
      <LinesTable lines={lines} rowKey={(line) => line.no} columns={columns} />
    );
    const { rerender } = render(table([]));

    rerender(table([{ no: 7, name: 'Kettle', amount: '1,299.00' }]));

    expect(screen.getByText('Kettle')).toBeTruthy();
    wide.mockRestore();
  });
});
