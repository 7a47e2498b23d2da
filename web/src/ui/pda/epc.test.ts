import { describe, expect, it } from 'vitest';
import { readEpc } from './epc';
import { readGs1 } from './gs1';

describe('a radio tag', () => {
  it.each([
    // The examples of the standard, and what follows from its tables.
    ['3074257BF7194E4000001A85', { gtin: '80614141123458', serial: '6789' }],
    ['3074257bf7194e4000001a85', { gtin: '80614141123458', serial: '6789' }],
    [
      '3674257BF6B7A659B2C2BF1000000000000000000000000000',
      { gtin: '70614141123451', serial: '32a/b' },
    ],
    ['3174257BF4499602D2000000', { sscc: '106141412345678908' }],
    ['urn:epc:id:sgtin:0614141.812345.6789', { gtin: '80614141123458', serial: '6789' }],
    ['urn:epc:tag:sgtin-96:3.0614141.812345.6789', { gtin: '80614141123458', serial: '6789' }],
    ['urn:epc:id:sgtin:0614141.712345.32a%2Fb', { gtin: '70614141123451', serial: '32a/b' }],
    ['urn:epc:id:sscc:0614141.1234567890', { sscc: '106141412345678908' }],
  ])('%s is read, as a GS1 code is', (code, said) => {
    expect(readEpc(code)).toEqual(said);
    expect(readGs1(code)).toEqual(said);
  });

  it.each([
    '3574257BF7194E4000001A85', // another scheme: GIAI
    '307C257BF7194E4000001A85', // partition 7 does not exist
    '3074257BF7194E4000001A8', // cut off
    'urn:epc:id:sgtin:0614141.81234.6789', // a digit too few
    'urn:epc:id:sgln:0614141.12345.0',
    '69012345678923074257BF71', // as long, but no header
  ])('%s is none', (code) => {
    expect(readEpc(code)).toBeUndefined();
  });
});
