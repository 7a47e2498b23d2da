import { expect, it } from 'vitest';
import { createFmt } from '@/i18n/fmt';
import { figureText } from './figureText';

it('writes a figure by its unit', () => {
  const fmt = createFmt('zh');
  expect(figureText(0.982, 'percent', fmt)).toEqual({ text: '98.2%' });
  expect(figureText(3900, 'seconds', fmt)).toEqual({ text: '1小时05分' });
  expect(figureText('1286000', 'CNY', fmt)).toEqual({ text: '128.6万', unit: 'CNY' });
  expect(figureText(null, null, fmt)).toEqual({ text: '—' });
});
