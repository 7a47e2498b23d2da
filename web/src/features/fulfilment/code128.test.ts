import { describe, expect, it } from 'vitest';
import { code128Values, code128Widths } from './code128';

/** Reads the values back, as a scanner does. */
function read(values: number[]): string {
  let set = values[0] === 105 ? 'C' : 'B';
  let text = '';
  for (const value of values.slice(1, -2)) {
    if (set === 'C' && value < 100) text += String(value).padStart(2, '0');
    else if (set === 'C' && value === 100) set = 'B';
    else if (set === 'B' && value === 99) set = 'C';
    else text += String.fromCharCode(value + 32);
  }
  return text;
}

describe('code 128', () => {
  it('carries the check symbol of the published example', () => {
    // PJJ123C in set B: 104 + 48·1 + 42·2 + 42·3 + 17·4 + 18·5 + 19·6 + 35·7 = 879, modulo 103.
    expect(code128Values('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 879 % 103, 106]);
  });

  it.each(['W-000001234', 'SF1234567890123', '123456', '1234567', 'A12345', 'YT-12345678-X', 'A1'])(
    'is read back as it was written: %s',
    (text) => {
      expect(read(code128Values(text))).toBe(text);
    },
  );

  it('marks what is written as GS1 has it', () => {
    // Start C, FNC1, then the twenty digits in pairs.
    const values = code128Values('(00)106141412345678908');
    expect(values.slice(0, 12)).toEqual([105, 102, 0, 10, 61, 41, 41, 23, 45, 67, 89, 8]);
    expect(values).toHaveLength(14);
  });

  it('has eleven modules per symbol and thirteen for the stop', () => {
    const values = code128Values('W-000001234');
    const modules = code128Widths('W-000001234').reduce((sum, width) => sum + width, 0);
    expect(modules).toBe(11 * (values.length - 1) + 13);
  });

  it('refuses what it cannot print', () => {
    expect(() => code128Values('运单')).toThrow();
  });
});
