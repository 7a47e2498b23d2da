import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('quotes what needs it and disarms formulas', () => {
  expect(
    toCsv({
      columns: ['a', 'b'],
      rows: [
        ['x,"y"', 1],
        ['=SUM(A1)', -2],
      ],
    }),
  ).toBe('\ufeffa,b\r\n"x,""y""",1\r\n\'=SUM(A1),-2');
});
