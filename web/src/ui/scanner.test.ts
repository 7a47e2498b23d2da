import { expect, it, vi } from 'vitest';
import { cleanCode, ScanBuffer } from './scanner';

it('folds full-width digits and drops control characters', () => {
  expect(cleanCode('６９０１2\u001d3\r\n ')).toBe('690123');
  expect(cleanCode('010690123456789210A\u001d21B\n')).toBe('010690123456789210A\u001d21B');
});

it('knows a scan by its speed', () => {
  const buffer = new ScanBuffer(() => undefined);
  [...'690123'].forEach((_, i) => buffer.update('690123'.slice(0, i + 1), i * 10));
  expect(buffer.isComplete(60)).toBe(false);
  expect(buffer.isComplete(200)).toBe(true);
});

it('waits for Enter when a person types', () => {
  const buffer = new ScanBuffer(() => undefined);
  [...'690123'].forEach((_, i) => buffer.update('690123'.slice(0, i + 1), i * 200));
  expect(buffer.isComplete(5_000)).toBe(false);
});

it('takes the same code within 150 ms for a bounce', () => {
  const emit = vi.fn();
  const buffer = new ScanBuffer(emit);
  for (const at of [0, 100, 400]) {
    buffer.update('A-03-12', at);
    buffer.finish(at);
  }
  expect(emit).toHaveBeenCalledTimes(2);
});

it('does not cut a code in two when the device stops for a moment', () => {
  const buffer = new ScanBuffer(() => undefined);
  [...'6901'].forEach((_, i) => buffer.update('6901'.slice(0, i + 1), i * 10));
  expect(buffer.isComplete(130)).toBe(false);
});
