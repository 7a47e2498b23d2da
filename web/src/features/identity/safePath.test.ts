import { expect, it } from 'vitest';
import { safePath } from './safePath';

it('goes back to a page of ours and to nowhere else', () => {
  expect(safePath('/sales/orders?q=1')).toBe('/sales/orders?q=1');
  expect(safePath('//evil.example')).toBe('/');
  expect(safePath('/\\evil.example')).toBe('/');
  expect(safePath('https://evil.example')).toBe('/');
  expect(safePath(null)).toBe('/');
});
