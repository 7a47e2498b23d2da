import { describe, expect, it } from 'vitest';
import { checks } from './checkDigit';
import { dayOfSix, readGs1 } from './gs1';

const gtin = '06901234567892';

describe('a GS1 code', () => {
  it.each([
    ['(01)06901234567892(17)270630(10)A1', { gtin, expiresOn: '2027-06-30', lot: 'A1' }],
    [']C1010690123456789217270600', { gtin, expiresOn: '2027-06-30' }],
    ['0106901234567892' + '10LOT-7' + '\u001d' + '21SN9', { gtin, lot: 'LOT-7', serial: 'SN9' }],
    ['0106901234567892' + '10LOT-7|21SN9', { gtin, lot: 'LOT-7', serial: 'SN9' }],
    ['0106901234567892' + '3103001250' + '21X', { gtin, serial: 'X' }],
    ['(02)06901234567892(37)24', { gtin, count: 24 }],
    ['(00)106141412345678908', { sscc: '106141412345678908' }],
  ])('%s is read', (code, said) => {
    expect(readGs1(code)).toEqual(said);
  });

  it.each(['6901234567892', 'BT-0002', '0106901234567893', 'PK-20261130-000001', '(10)A1', ''])(
    '%s is none',
    (code) => {
      expect(readGs1(code)).toBeUndefined();
    },
  );

  it('knows the last day of a month and the nearest century', () => {
    const now = new Date('2026-11-30T00:00:00Z');
    expect(dayOfSix('280200', now)).toBe('2028-02-29');
    expect(dayOfSix('760101', now)).toBe('2076-01-01');
    expect(dayOfSix('780101', now)).toBe('1978-01-01');
    expect(dayOfSix('271301', now)).toBeUndefined();
    expect(dayOfSix('270230', now)).toBeUndefined();
  });

  it('checks the last digit', () => {
    expect(checks(gtin)).toBe(true);
    expect(checks('06901234567890')).toBe(false);
  });
});
