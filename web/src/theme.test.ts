import { describe, expect, it } from 'vitest';
import { cssVariables, palettes, tones, type Mode } from './theme';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<Mode>(['light', 'dark'])('%s', (mode) => {
  const p = palettes[mode];

  it.each(tones)('%s is legible on its ground', (tone) => {
    const { text, bg, mark } = p.tones[tone];
    expect(contrast(text, bg)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mark, p.surface)).toBeGreaterThanOrEqual(3);
  });

  it.each(['text1', 'text2', 'text3', 'link', 'thread'] as const)(
    '%s is legible on paper',
    (name) => {
      expect(contrast(p[name], p.surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(p[name], p.layout)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps red for the thread and for what was stopped', () => {
    const red = Object.entries(cssVariables(mode)).filter(([, value]) => value === p.thread);
    expect(red.map(([name]) => name)).toEqual([
      '--rt-thread',
      '--rt-blocked-mark',
      '--rt-blocked-text',
    ]);
  });
});
